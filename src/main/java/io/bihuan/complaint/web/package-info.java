/** The pages and the API of {@code complaint}. */
@NullMarked
package io.bihuan.complaint.web;

import org.jspecify.annotations.NullMarked;
