package io.bihuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DatabaseAddressTests {

    @Test
    void keeps_a_jdbc_address_with_user_and_password_beside_it() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db:5432/bihuan", "owner", "secret"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5432/bihuan", "owner", "secret"));
    }

    @Test
    void takes_user_and_password_out_of_the_parameters() {
        assertThat(DatabaseAddress.parse(
                        "jdbc:postgresql://a,b/bihuan?user=owner&targetServerType=primary&password=s%26t", "", ""))
                .isEqualTo(
                        new DatabaseAddress("jdbc:postgresql://a,b/bihuan?targetServerType=primary", "owner", "s&t"));
    }

    @Test
    void reads_the_address_that_hosting_services_hand_out() {
        assertThat(DatabaseAddress.parse("postgres://owner:se%40cret@db.example:6432/bihuan", "", ""))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example:6432/bihuan", "owner", "se@cret"));
    }

    @Test
    void lets_what_stands_beside_the_address_win() {
        assertThat(DatabaseAddress.parse("postgresql://old:old@db/bihuan", "new", "fresh"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/bihuan", "new", "fresh"));
    }

    @Test
    void never_shows_the_password() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/bihuan", "owner", "secret"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void refuses_another_kind_of_database() {
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseAddress.parse("jdbc:mysql://db/bihuan", "", ""));
    }
}
