/** The pages of scenarios of the centre's own: made from a talk or a complaint, edited, reviewed. */
@NullMarked
package io.bihuan.scenario.web;

import org.jspecify.annotations.NullMarked;
