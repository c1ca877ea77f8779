/** The pages of {@code selfstudy}. */
@NullMarked
package io.bihuan.selfstudy.web;

import org.jspecify.annotations.NullMarked;
