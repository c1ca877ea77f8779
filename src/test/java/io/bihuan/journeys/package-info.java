/** Daily jobs, walked in a real browser by the people whose jobs they are. */
@org.jspecify.annotations.NullMarked
package io.bihuan.journeys;
