package io.bihuan.access;

import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that people sign in with: opening, changing and closing them, and finding who holds what. */
@Service
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Passwords passwords, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account. The login must be free; the password's strength is checked by whoever asks for it. */
    public UUID open(
            String login, String password, UUID staffId, String name, Set<Role> roles, @Nullable UUID branchId) {
        return insert(Ids.next(), login, passwords.hash(password), staffId, name, roles, branchId);
    }

    /** Opens an account that waits for its owner to set a password through an invitation. */
    public UUID openWaiting(
            String login, @Nullable UUID staffId, String name, Set<Role> roles, @Nullable UUID branchId, UUID by) {
        var id = Ids.next();
        insert(id, login, null, staffId == null ? id : staffId, name, roles, branchId);
        note(by, "account.opened", id, Map.of("login", login, "roles", names(roles)));
        return id;
    }

    /** Gives an account other roles, at once: also in the sessions it has. */
    public RolesChanged changeRoles(UUID id, Set<Role> roles, UUID by) {
        var before = require(id);
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(before)) {
            return new RolesChanged.LastAdministrator();
        }
        jdbc.sql("update access.account set roles = :roles::text[], version = version + 1 where id = :id")
                .param("id", id)
                .param("roles", array(roles))
                .update();
        note(by, "account.roles-changed", id, Map.of("from", names(before.roles()), "to", names(roles)));
        return new RolesChanged.Done();
    }

    /** Closes an account from an instant on, which may lie ahead. */
    public Closing close(UUID id, Instant from, UUID by) {
        if (isLastAdministrator(require(id))) {
            return new Closing.LastAdministrator();
        }
        setClosed(id, from);
        note(by, "account.closed", id, Map.of("from", from.toString()));
        if (!from.isAfter(clock.instant())) {
            sessions.endAll(id, by);
        }
        return new Closing.Closed(from);
    }

    /** Opens a closed account again, or takes back a closing that lies ahead. */
    public void reopen(UUID id, UUID by) {
        require(id);
        setClosed(id, null);
        note(by, "account.reopened", id, Map.of());
    }

    /** Closes all accounts of somebody from an instant on, as they leave; none where one is the last administrator's. */
    public Closing closeOf(UUID staffId, Instant from, UUID by) {
        var theirs = of(staffId);
        if (theirs.stream().anyMatch(this::isLastAdministrator)) {
            return new Closing.LastAdministrator();
        }
        theirs.forEach(account -> close(account.id(), from, by));
        return new Closing.Closed(from);
    }

    /** Whether somebody's account is bound to one branch. */
    @Transactional(readOnly = true)
    public boolean isBound(UUID staffId) {
        return of(staffId).stream().anyMatch(account -> account.branchId() != null);
    }

    /** Keeps name and branch in step with the staff's register. */
    public void follow(UUID staffId, String name, @Nullable UUID branchId) {
        jdbc.sql("update access.account set name = :name, branch_id = :branch::uuid where staff_id = :staff")
                .param("staff", staffId)
                .param("name", name)
                .param("branch", branchId)
                .update();
    }

    /** Whether nobody has this login yet, however it is spelt. */
    @Transactional(readOnly = true)
    public boolean isFree(String login) {
        return jdbc.sql("select count(*) from access.account where lower(login) = :login")
                        .param("login", normal(login))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** The account; {@link NotFound} where there is none. */
    @Transactional(readOnly = true)
    public Account require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("account " + id));
    }

    /** All accounts of somebody, closed ones too. */
    @Transactional(readOnly = true)
    public List<Account> of(UUID staffId) {
        return jdbc.sql("select " + Account.COLUMNS + " from access.account where staff_id = :staff order by login")
                .param("staff", staffId)
                .query(Account::read)
                .list();
    }

    /** Those among the staff whose open account holds the role. */
    @Transactional(readOnly = true)
    public List<UUID> staffWith(Role role) {
        return staffWithAny(List.of(role));
    }

    /** Those among the staff whose open account may do it. */
    @Transactional(readOnly = true)
    public List<UUID> staffAllowed(Permission permission) {
        return staffWithAny(Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .toList());
    }

    /** The name of whoever acts under this staff id; a dash where nobody does. */
    @Transactional(readOnly = true)
    public String nameOf(UUID staffId) {
        return namesOf(List.of(staffId)).getOrDefault(staffId, "—");
    }

    /** The names of those who act under these staff ids. */
    @Transactional(readOnly = true)
    public Map<UUID, String> namesOf(java.util.Collection<UUID> staffIds) {
        return jdbc
                .sql("select distinct on (staff_id) staff_id, name from access.account where staff_id = any(:staff)")
                .param("staff", staffIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("select " + Account.COLUMNS + " from access.account where id = :id")
                .param("id", id)
                .query(Account::read)
                .optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql("select " + Account.COLUMNS + " from access.account where lower(login) = :login")
                .param("login", normal(login))
                .query(Account::read)
                .optional();
    }

    @Nullable
    String hashOf(UUID id) {
        return jdbc.sql("select password_hash from access.account where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    void setPassword(UUID id, String password, UUID by) {
        jdbc.sql("update access.account set password_hash = :hash, version = version + 1 where id = :id")
                .param("id", id)
                .param("hash", passwords.hash(password))
                .update();
        note(by, "account.password-changed", id, Map.of());
        sessions.endAll(id, by);
    }

    boolean nobodyYet() {
        return !jdbc.sql("select exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** The first account of a house: its administrator, who is nobody among the staff yet. */
    UUID openFirst(String login, String name, String password) {
        var id = Ids.next();
        return insert(id, login, passwords.hash(password), id, name, Set.of(Role.ADMINISTRATOR), null);
    }

    void cameIn(UUID id) {
        jdbc.sql("update access.account set last_in_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private UUID insert(
            UUID id,
            String login,
            @Nullable String hash,
            UUID staffId,
            String name,
            Set<Role> roles,
            @Nullable UUID branchId) {
        jdbc.sql("""
                        insert into access.account (id, login, password_hash, staff_id, name, roles, branch_id, created_at)
                        values (:id, :login, :hash, :staff, :name, :roles::text[], :branch::uuid, :now)
                        """)
                .param("id", id)
                .param("login", normal(login))
                .param("hash", hash)
                .param("staff", staffId)
                .param("name", name)
                .param("roles", array(roles))
                .param("branch", branchId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private void setClosed(UUID id, @Nullable Instant from) {
        jdbc.sql("update access.account set closed_at = :from::timestamptz, version = version + 1 where id = :id")
                .param("id", id)
                .param("from", from == null ? null : Timestamp.from(from))
                .update();
    }

    /** Without an administrator nobody could let anybody in again. */
    private boolean isLastAdministrator(Account account) {
        return account.roles().contains(Role.ADMINISTRATOR)
                && account.closedAt() == null
                && jdbc.sql("""
                                select count(*)
                                  from access.account
                                 where 'ADMINISTRATOR' = any(roles)
                                   and closed_at is null
                                   and id <> :id
                                """).param("id", account.id()).query(Integer.class).single() == 0;
    }

    private List<UUID> staffWithAny(List<Role> roles) {
        return jdbc.sql("""
                        select distinct staff_id
                          from access.account
                         where roles && :roles::text[]
                           and (closed_at is null or closed_at > :now)
                         order by staff_id
                        """)
                .param("roles", array(Set.copyOf(roles)))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
    }

    private void note(UUID by, String action, UUID id, Map<String, String> facts) {
        events.publishEvent(AccessNoted.account(by, action, id, facts));
    }

    private static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static String[] array(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static String names(Set<Role> roles) {
        return String.join(" ", array(roles));
    }
}
