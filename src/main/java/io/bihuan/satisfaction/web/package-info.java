/** The customer's page behind a link, the links that agents make, and what customers say. */
@NullMarked
package io.bihuan.satisfaction.web;

import org.jspecify.annotations.NullMarked;
