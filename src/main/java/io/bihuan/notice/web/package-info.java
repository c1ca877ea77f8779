/** The pages of {@code notice}. */
@NullMarked
package io.bihuan.notice.web;

import org.jspecify.annotations.NullMarked;
