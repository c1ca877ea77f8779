/** What other systems may ask of {@code customer}. */
@NullMarked
package io.bihuan.customer.web;

import org.jspecify.annotations.NullMarked;
