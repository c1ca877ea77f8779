package io.bihuan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Sends everybody home before a class begins: agents whom an earlier class left present would take the customers of this
 * one, and customers left waiting would be served first.
 */
class EmptyHouse implements TestExecutionListener {

    private static Class<?> last = EmptyHouse.class;

    @Override
    public void prepareTestInstance(TestContext test) {
        var outermost = test.getTestClass().getNestHost();
        if (outermost != last) {
            last = outermost;
            test.getApplicationContext().getBeanProvider(JdbcClient.class).ifAvailable(EmptyHouse::sendHome);
        }
    }

    private static void sendHome(JdbcClient jdbc) {
        jdbc.sql("update shift.presence set state = 'OFFLINE' where state <> 'OFFLINE'")
                .update();
        jdbc.sql("""
                        update conversation.conversation
                           set state = 'CLOSED', closed_at = now()
                         where state in ('WAITING', 'ACTIVE')
                        """).update();
    }
}
