/** The pages of {@code care}. */
@NullMarked
package io.bihuan.care.web;

import org.jspecify.annotations.NullMarked;
