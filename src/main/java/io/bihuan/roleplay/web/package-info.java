/** The pages of role-play: the shelf of scenarios, the desk that a run is played at, its replay. */
@NullMarked
package io.bihuan.roleplay.web;

import org.jspecify.annotations.NullMarked;
