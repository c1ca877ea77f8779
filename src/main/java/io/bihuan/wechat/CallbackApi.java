package io.bihuan.wechat;

import io.bihuan.web.OpenToAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the platform brings what followers send: signed, sealed where the account says so, answered within moments. */
@OpenToAll
@RestController
@RequestMapping("/api/v1/wechat/callback")
class CallbackApi {

    /** What the platform takes as “heard, nothing to say”. */
    private static final String HEARD = "success";

    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private final Account account;
    private final AccountDesk desk;
    private final Clock clock;

    CallbackApi(Account account, AccountDesk desk, Clock clock) {
        this.account = account;
        this.desk = desk;
        this.clock = clock;
    }

    /** The platform makes sure that this is the account's address. */
    @GetMapping
    ResponseEntity<String> verify(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String echostr) {
        return signed(signature, timestamp, nonce) ? words(echostr) : refused();
    }

    @PostMapping
    ResponseEntity<String> hear(
            @RequestParam(defaultValue = "") String signature,
            @RequestParam(name = "msg_signature", required = false) @Nullable String sealedSignature,
            @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestBody byte[] body) {
        var outer = AccountMessage.read(new String(body, StandardCharsets.UTF_8));
        if (outer.isEmpty() || !isFresh(timestamp)) {
            return refused();
        }
        var sealed = outer.get().value("Encrypt");
        if (sealed.isEmpty()) {
            // Where a key was agreed, nothing comes unsealed.
            return account.keys().aesKey().isEmpty() && signed(signature, timestamp, nonce)
                    ? answer(outer.get(), desk.hear(outer.get()))
                    : refused();
        }
        var keys = account.keys();
        if (keys.token().isEmpty()
                || keys.aesKey().isEmpty()
                || !same(
                        AccountCipher.signature(keys.token(), timestamp, nonce, sealed),
                        sealedSignature == null ? "" : sealedSignature)) {
            return refused();
        }
        var cipher = new AccountCipher(keys.aesKey(), account.settings().appId());
        Optional<AccountMessage> message = cipher.open(sealed).flatMap(AccountMessage::read);
        return message.map(each -> sealedAnswer(each, desk.hear(each), cipher, keys.token(), timestamp, nonce))
                .orElseGet(CallbackApi::refused);
    }

    private ResponseEntity<String> answer(AccountMessage message, String text) {
        return text.isEmpty()
                ? words(HEARD)
                : xml(message.answer(text, clock.instant().getEpochSecond()));
    }

    private ResponseEntity<String> sealedAnswer(
            AccountMessage message, String text, AccountCipher cipher, String token, String timestamp, String nonce) {
        if (text.isEmpty()) {
            return words(HEARD);
        }
        var sealed = cipher.seal(message.answer(text, clock.instant().getEpochSecond()));
        return xml("<xml><Encrypt>" + AccountMessage.data(sealed) + "</Encrypt><MsgSignature>"
                + AccountMessage.data(AccountCipher.signature(token, timestamp, nonce, sealed))
                + "</MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce>" + AccountMessage.data(nonce)
                + "</Nonce></xml>");
    }

    private boolean signed(String signature, String timestamp, String nonce) {
        var token = account.keys().token();
        return !token.isEmpty() && same(AccountCipher.signature(token, timestamp, nonce), signature);
    }

    private boolean isFresh(String timestamp) {
        return timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(BELIEVED)
                        <= 0;
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private static ResponseEntity<String> words(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text);
    }

    private static ResponseEntity<String> xml(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(text);
    }

    private static ResponseEntity<String> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.TEXT_PLAIN)
                .body("signature");
    }
}
