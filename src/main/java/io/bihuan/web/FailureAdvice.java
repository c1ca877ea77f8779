package io.bihuan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong into a page with a reference, or into problem+json for programs. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the framework's own, which answers people with JSON too
class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    @ExceptionHandler(NotFound.class)
    Object notThere(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE);
    }

    /** A body that is no JSON, an id that is no id: the sender's fault, and nothing for the log. */
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    Object unreadable(HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST);
    }

    /** A word where an address holds an id: there is no such page. Programs hear that their call was wrong. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object noSuchAddress(HttpServletRequest request, MethodArgumentTypeMismatchException mismatch) {
        var inAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(request, inAddress && !isProgram(request) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
    }

    /** Whoever asked has left: there is nobody to answer, and nothing went wrong here. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void left(HttpServletResponse response) {
        LOG.debug("nobody waits for the answer any more, status {}", response.getStatus());
    }

    @ExceptionHandler(Exception.class)
    Object failed(HttpServletRequest request, Exception failure) {
        if (failure instanceof ErrorResponse known) {
            return isProgram(request) ? explained(request, known) : answer(request, known.getStatusCode());
        }
        LOG.error(
                "request {} failed: {} {}",
                RequestIds.of(request),
                request.getMethod(),
                request.getRequestURI(),
                failure);
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static Object answer(HttpServletRequest request, HttpStatusCode status) {
        var reference = RequestIds.of(request);
        if (isProgram(request)) {
            var problem = ProblemDetail.forStatus(status);
            problem.setProperty("reference", reference);
            return ResponseEntity.status(status).body(problem);
        }
        var page = new ModelAndView("error/page");
        page.setStatus(status);
        page.addObject("failure", FailurePage.of(status.value(), reference));
        return page;
    }

    /** Programs are told what was wrong with their call, as far as the framework knows it. */
    private static ResponseEntity<ProblemDetail> explained(HttpServletRequest request, ErrorResponse known) {
        var problem = known.getBody();
        problem.setProperty("reference", RequestIds.of(request));
        return ResponseEntity.status(known.getStatusCode())
                .headers(known.getHeaders())
                .body(problem);
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
