package org.colloquy.test.jms.probe;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.Topic;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** One JMS operation per path; parameters in the query, the message's text in the body. */
@WebServlet("/*")
public final class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long MILLIS = 1000;

    @Resource(lookup = "java:comp/DefaultJMSConnectionFactory")
    private transient ConnectionFactory factory;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (JMSContext context = factory.createContext()) {
            String answer = switch (String.valueOf(request.getPathInfo())) {
                case "/send" -> send(context, request);
                case "/ask" -> ask(context, request);
                case "/browse" -> browse(context, queue(request));
                case "/answer" -> answer(context, request);
                case "/take" -> take(context.createConsumer(queue(request)), request);
                case "/subscribe" -> subscribe(context, request);
                case "/events" -> heard(context, request);
                case "/unsubscribe" -> unsubscribe(context, request);
                default -> "[]";
            };
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(answer);
        } catch (JMSException e) {
            throw new IOException(e);
        }
    }

    private static String send(JMSContext context, HttpServletRequest request) throws IOException {
        producer(context, request, Optional.empty()).send(destination(request), body(request));
        return Probed.none();
    }

    private static String ask(JMSContext context, HttpServletRequest request) throws IOException, JMSException {
        TemporaryQueue replies = context.createTemporaryQueue();
        try (JMSConsumer consumer = context.createConsumer(replies)) {
            producer(context, request, Optional.of(replies)).send(queue(request), body(request));
            return take(consumer, request);
        } finally {
            replies.delete();
        }
    }

    private static JMSProducer producer(JMSContext context, HttpServletRequest request, Optional<Destination> replyTo) {
        JMSProducer producer = context.createProducer();
        replyTo.ifPresent(producer::setJMSReplyTo);
        String correlation = request.getParameter("correlation");
        return correlation == null ? producer : producer.setJMSCorrelationID(correlation);
    }

    private static String browse(JMSContext context, Queue queue) throws JMSException {
        JsonArrayBuilder found = Probed.list();
        try (var browser = context.createBrowser(queue)) {
            Enumeration<?> messages = browser.getEnumeration();
            while (messages.hasMoreElements()) {
                found.add(Probed.of((Message) messages.nextElement()));
            }
        }
        return found.build().toString();
    }

    private static String take(JMSConsumer consumer, HttpServletRequest request) throws JMSException {
        JsonArrayBuilder found = Probed.list();
        Message message = consumer.receive(MILLIS * number(request, "seconds"));
        if (message != null) {
            found.add(Probed.of(message));
        }
        return found.build().toString();
    }

    private static String answer(JMSContext context, HttpServletRequest request) throws IOException, JMSException {
        JsonArrayBuilder found = Probed.list();
        Message message = context.createConsumer(queue(request)).receive(MILLIS * number(request, "seconds"));
        if (message != null) {
            context.createProducer()
                    .setJMSCorrelationID(message.getJMSCorrelationID())
                    .send(message.getJMSReplyTo(), body(request));
            found.add(Probed.of(message));
        }
        return found.build().toString();
    }

    private static String subscribe(JMSContext context, HttpServletRequest request) {
        context.createSharedDurableConsumer(topic(), name(request)).close();
        return Probed.none();
    }

    private static String heard(JMSContext context, HttpServletRequest request) throws JMSException {
        JsonArrayBuilder found = Probed.list();
        try (JMSConsumer consumer = context.createSharedDurableConsumer(topic(), name(request))) {
            long wanted = number(request, "count");
            for (long i = 0; i < wanted; i++) {
                Message message = consumer.receive(MILLIS * number(request, "seconds"));
                if (message == null) {
                    break;
                }
                found.add(Probed.of(message));
            }
        }
        return found.build().toString();
    }

    private static String unsubscribe(JMSContext context, HttpServletRequest request) {
        context.unsubscribe(name(request));
        return Probed.none();
    }

    private static Queue queue(HttpServletRequest request) {
        return lookUp(request.getParameter("queue"));
    }

    private static Destination destination(HttpServletRequest request) {
        return lookUp(request.getParameter("queue"));
    }

    private static Topic topic() {
        return lookUp("events");
    }

    /** By hand, because injection resolves names without a prefix differently from server to server. */
    @SuppressWarnings("BanJNDI")
    private static <T extends Destination> T lookUp(String name) {
        try {
            return InitialContext.doLookup("jms/colloquy/" + name);
        } catch (NamingException e) {
            throw new JMSRuntimeException(name, "none", e);
        }
    }

    private static String name(HttpServletRequest request) {
        return request.getParameter("name");
    }

    private static long number(HttpServletRequest request, String name) {
        return Long.parseLong(request.getParameter(name));
    }

    private static String body(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
