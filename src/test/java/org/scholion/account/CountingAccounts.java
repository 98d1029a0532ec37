package org.scholion.account;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** A repository of accounts with a count of how often it was asked for a login. */
final class CountingAccounts {
    private final AccountRepository repository;
    private int loginsLookedUp;

    CountingAccounts(AccountRepository counted) {
        this.repository = proxy((method, arguments) -> {
            if (method.getName().equals("findLogin")) {
                loginsLookedUp++;
            }
            return method.invoke(counted, arguments);
        });
    }

    /** One that knows a single login and needs no transaction, for many threads at once. */
    static AccountRepository knowingOnly(Login login) {
        return proxy((method, arguments) -> {
            if (!method.getName().equals("findLogin")) {
                throw new UnsupportedOperationException(method.getName());
            }
            return Optional.of(login);
        });
    }

    AccountRepository repository() {
        return repository;
    }

    int loginsLookedUp() {
        return loginsLookedUp;
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
