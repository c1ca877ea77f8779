/** The pages of {@code recruiting}. */
@NullMarked
package io.bihuan.recruiting.web;

import org.jspecify.annotations.NullMarked;
