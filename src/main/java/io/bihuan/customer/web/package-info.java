/** The pages of {@code customer}, and what other systems may ask of it. */
@NullMarked
package io.bihuan.customer.web;

import org.jspecify.annotations.NullMarked;
