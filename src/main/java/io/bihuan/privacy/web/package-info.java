/** The pages of {@code privacy}. */
@NullMarked
package io.bihuan.privacy.web;

import org.jspecify.annotations.NullMarked;
