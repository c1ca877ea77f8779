/** The pages of {@code fulfilment}. */
@NullMarked
package io.bihuan.fulfilment.web;

import org.jspecify.annotations.NullMarked;
