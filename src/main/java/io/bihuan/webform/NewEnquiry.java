package io.bihuan.webform;

import java.util.UUID;

/**
 * What somebody asks on the web.
 *
 * @param form the form's own name: sent again under it, it stays one enquiry
 * @param topic what it is about, in a few words
 * @param words the question itself
 * @param name what they are called, or ""
 * @param phone how they are called back, or ""
 * @param email where the answer goes, or ""; one of the two is there
 */
public record NewEnquiry(UUID form, String topic, String words, String name, String phone, String email) {}
