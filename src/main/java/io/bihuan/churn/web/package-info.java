@NullMarked
package io.bihuan.churn.web;

import org.jspecify.annotations.NullMarked;
