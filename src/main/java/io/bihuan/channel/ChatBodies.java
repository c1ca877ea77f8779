package io.bihuan.channel;

import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what a stranger wants to say at more length than any message has, before it is read: words go as a whole into
 * memory, and nobody here has signed in. Files are read piece by piece and have a limit of their own.
 */
@Component
class ChatBodies implements WebMvcConfigurer, HandlerInterceptor {

    private static final long LARGEST = 1 << 20;

    private final UiFactory uis;

    ChatBodies(UiFactory uis) {
        this.uis = uis;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/chat/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            return true;
        }
        if (request.getContentLengthLong() > LARGEST) {
            throw tooMuch(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            throw tooMuch(HttpStatus.LENGTH_REQUIRED);
        }
        return true;
    }

    private ErrorResponseException tooMuch(HttpStatus status) {
        var words = uis.plain().text("channel.chat.tooMuch");
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, words), null);
    }
}
