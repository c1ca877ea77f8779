package io.bihuan.roleplay;

import java.util.List;

/** Scenarios beside those that the product brings along; a bean of the module that keeps them. */
public interface MoreScenarios {

    /** The texts of all that may be played now, each as a scenario's file holds it. */
    List<String> ready();
}
