/** The pages of surveys. */
@NullMarked
package io.bihuan.survey.web;

import org.jspecify.annotations.NullMarked;
