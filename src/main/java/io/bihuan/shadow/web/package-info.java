/** The pages of shadowing: what is on offer, the talk that is answered, both sides beside each other. */
@NullMarked
package io.bihuan.shadow.web;

import org.jspecify.annotations.NullMarked;
