/** The pages of {@code assessment}. */
@NullMarked
package io.bihuan.assessment.web;

import org.jspecify.annotations.NullMarked;
