/** The pages of {@code apprenticeship}. */
@NullMarked
package io.bihuan.apprenticeship.web;

import org.jspecify.annotations.NullMarked;
