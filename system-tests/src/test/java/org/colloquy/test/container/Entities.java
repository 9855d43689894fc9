package org.colloquy.test.container;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The persistence unit of the product. */
@Stateless
public class Entities {

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    @Resource
    private EJBContext context;

    /** An object's fields as they were written and as they were read again. */
    public record RoundTrip(Map<String, @Nullable Object> written, Map<String, @Nullable Object> read) {}

    /** All entity classes. */
    public List<Class<?>> all() {
        return entities.getMetamodel().getEntities().stream()
                .<Class<?>>map(type -> type.getJavaType())
                .toList();
    }

    /** Writes an object with values in all fields, or with nulls where they are allowed, and reads it again; nothing stays. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public RoundTrip roundTrip(Class<?> type, boolean nulls) {
        context.setRollbackOnly();
        Object sample = Sample.of(type, nulls);
        entities.persist(sample);
        entities.flush();
        Map<String, @Nullable Object> written = Sample.fields(sample);
        Object id = entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(sample);
        entities.clear();
        return new RoundTrip(written, Sample.fields(entities.find(type, id)));
    }
}
