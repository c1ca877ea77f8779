/** The pages of question exchange. */
@NullMarked
package io.bihuan.exchange.web;

import org.jspecify.annotations.NullMarked;
