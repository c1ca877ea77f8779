package io.bihuan.calendar.web;

import io.bihuan.calendar.HolidayNotice;
import io.bihuan.calendar.NoticeReading;
import io.bihuan.web.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Importing a year's notice.
 *
 * @param known the notices that are known, the latest first
 * @param nextYear the first year that none is known for
 * @param errors what is wrong with the file
 * @param preview what the file would change; null before one was read
 * @param content the file, to be sent again when the preview is agreed to
 */
public record NoticePage(
        List<HolidayNotice> known, int nextYear, Errors errors, NoticeReading.@Nullable Read preview, String content) {}
