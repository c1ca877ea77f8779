/** The index of what is in service: full text and meaning. A cache, made from the database. */
@NullMarked
package io.bihuan.knowledge.index;

import org.jspecify.annotations.NullMarked;
