/** The pages of {@code invigilation}. */
@NullMarked
package io.bihuan.invigilation.web;

import org.jspecify.annotations.NullMarked;
