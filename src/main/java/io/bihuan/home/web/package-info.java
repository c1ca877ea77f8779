/** The pages of {@code home}. */
@NullMarked
package io.bihuan.home.web;

import org.jspecify.annotations.NullMarked;
