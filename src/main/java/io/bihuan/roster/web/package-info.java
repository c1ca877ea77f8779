/** The pages of {@code roster}. */
@NullMarked
package io.bihuan.roster.web;

import org.jspecify.annotations.NullMarked;
