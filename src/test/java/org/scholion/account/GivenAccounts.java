package org.scholion.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Supplier;

/** Repositories of accounts that do something of their own when they are asked one thing. */
final class GivenAccounts {
    private GivenAccounts() {}

    /** One that knows a single login and needs no transaction, for many threads at once. */
    static AccountRepository knowingOnly(Login login) {
        return proxy((method, arguments) -> {
            if (!method.getName().equals("findLogin")) {
                throw new UnsupportedOperationException(method.getName());
            }
            return Optional.of(login);
        });
    }

    /** Another, but for the answer to one thing. */
    static AccountRepository answering(AccountRepository other, String asked, Supplier<Object> answer) {
        return proxy(
                (method, arguments) -> method.getName().equals(asked) ? answer.get() : method.invoke(other, arguments));
    }

    private static AccountRepository proxy(Call call) {
        return (AccountRepository) Proxy.newProxyInstance(
                AccountRepository.class.getClassLoader(),
                new Class<?>[] {AccountRepository.class},
                (self, method, arguments) -> {
                    try {
                        return call.make(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @FunctionalInterface
    private interface Call {
        Object make(java.lang.reflect.Method method, Object[] arguments)
                throws InvocationTargetException, IllegalAccessException;
    }
}
