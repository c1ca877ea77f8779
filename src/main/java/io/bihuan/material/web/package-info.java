/** The pages of {@code material}, and what its players send and fetch. */
@NullMarked
package io.bihuan.material.web;

import org.jspecify.annotations.NullMarked;
