/** The pages and the programs' door of {@code question}. */
@NullMarked
package io.bihuan.question.web;

import org.jspecify.annotations.NullMarked;
