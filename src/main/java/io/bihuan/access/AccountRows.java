package io.bihuan.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the accounts. Every change of what an account may do counts its version up. */
@Repository
class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            String login,
            @Nullable String hash,
            UUID staffId,
            String name,
            Set<Role> roles,
            @Nullable UUID branchId,
            Instant now) {
        jdbc.sql("""
                        insert into access.account (id, login, password_hash, staff_id, name, roles, branch_id, created_at)
                        values (:id, :login, :hash, :staff, :name, :roles::text[], :branch::uuid, :now)
                        """)
                .param("id", id)
                .param("login", login)
                .param("hash", hash)
                .param("staff", staffId)
                .param("name", name)
                .param("roles", array(roles))
                .param("branch", branchId)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select " + Account.COLUMNS + " from access.account where id = :id")
                .param("id", id)
                .query(Account::read)
                .optional();
    }

    /** The account of a login in small letters. */
    Optional<Account> byLogin(String login) {
        return jdbc.sql("select " + Account.COLUMNS + " from access.account where lower(login) = :login")
                .param("login", login)
                .query(Account::read)
                .optional();
    }

    List<Account> of(UUID staffId) {
        return jdbc.sql("select " + Account.COLUMNS + " from access.account where staff_id = :staff order by login")
                .param("staff", staffId)
                .query(Account::read)
                .list();
    }

    @Nullable
    String hashOf(UUID id) {
        return jdbc.sql("select password_hash from access.account where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    boolean none() {
        return !jdbc.sql("select exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** Whether an administrator is left without this one. */
    boolean anotherAdministrator(UUID id) {
        return jdbc.sql("""
                        select exists (
                            select 1
                              from access.account
                             where 'ADMINISTRATOR' = any(roles)
                               and closed_at is null
                               and id <> :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    /** Those among the staff with an account that is open now and has one of the roles. */
    List<UUID> holding(Set<Role> roles, Instant now) {
        return jdbc.sql("""
                        select distinct staff_id
                          from access.account
                         where roles && :roles::text[]
                           and (closed_at is null or closed_at > :now)
                         order by staff_id
                        """)
                .param("roles", array(roles))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    Map<UUID, String> namesOf(Collection<UUID> staffIds) {
        return jdbc
                .sql("select distinct on (staff_id) staff_id, name from access.account where staff_id = any(:staff)")
                .param("staff", staffIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void setRoles(UUID id, Set<Role> roles) {
        jdbc.sql("update access.account set roles = :roles::text[], version = version + 1 where id = :id")
                .param("id", id)
                .param("roles", array(roles))
                .update();
    }

    void setHash(UUID id, String hash) {
        jdbc.sql("update access.account set password_hash = :hash, version = version + 1 where id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void setClosed(UUID id, @Nullable Instant from) {
        jdbc.sql("update access.account set closed_at = :from::timestamptz, version = version + 1 where id = :id")
                .param("id", id)
                .param("from", from == null ? null : Timestamp.from(from))
                .update();
    }

    void cameIn(UUID id, Instant now) {
        jdbc.sql("update access.account set last_in_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    void follow(UUID staffId, String name, @Nullable UUID branchId) {
        jdbc.sql("update access.account set name = :name, branch_id = :branch::uuid where staff_id = :staff")
                .param("staff", staffId)
                .param("name", name)
                .param("branch", branchId)
                .update();
    }

    static String[] array(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }
}
