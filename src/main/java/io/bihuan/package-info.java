/** Bihuan runs a customer-service centre as one closed loop; each package below is one module of it. */
@NullMarked
package io.bihuan;

import org.jspecify.annotations.NullMarked;
