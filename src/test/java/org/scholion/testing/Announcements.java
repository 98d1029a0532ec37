package org.scholion.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Delivers events as the container does: at once, in the caller's transaction, to every method of the observers whose
 * one parameter is marked {@link Observes} and takes the event. Keeps what was announced, for tests to look at.
 */
public final class Announcements {
    private final List<Object> observers = new ArrayList<>();
    private final List<Object> made = new ArrayList<>();

    /** Lets a bean observe from now on. */
    void observe(Object bean) {
        observers.add(bean);
    }

    /** What a bean that announces events of one type is given. */
    <T> Event<T> channel() {
        return new Channel<>();
    }

    /** The events of a type so far, in order. */
    public <T> List<T> made(Class<T> type) {
        return made.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void deliver(Object event) {
        made.add(event);
        for (Object observer : observers) {
            for (Method method : observer.getClass().getDeclaredMethods()) {
                if (observes(method, event)) {
                    call(observer, method, event);
                }
            }
        }
    }

    private static boolean observes(Method method, Object event) {
        if (method.getParameterCount() != 1) {
            return false;
        }
        Parameter parameter = method.getParameters()[0];
        return parameter.isAnnotationPresent(Observes.class)
                && parameter.getType().isInstance(event);
    }

    private static void call(Object observer, Method method, Object event) {
        try {
            method.setAccessible(true);
            method.invoke(observer, event);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private final class Channel<T> implements Event<T> {

        @Override
        public void fire(T event) {
            deliver(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
