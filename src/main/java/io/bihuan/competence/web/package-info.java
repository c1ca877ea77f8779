/** The pages of {@code competence}. */
@NullMarked
package io.bihuan.competence.web;

import org.jspecify.annotations.NullMarked;
