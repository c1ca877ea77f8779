/** The pages of {@code telephone}. */
@NullMarked
package io.bihuan.telephone.web;

import org.jspecify.annotations.NullMarked;
