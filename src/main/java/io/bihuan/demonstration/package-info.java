/**
 * The invented centre 星湾: months of its life, made by calling the product's own verbs on a moved clock, so that every
 * page has something true to show.
 */
@NullMarked
@ApplicationModule(displayName = "Demonstration")
package io.bihuan.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
