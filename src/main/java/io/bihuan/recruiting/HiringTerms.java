package io.bihuan.recruiting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * On what terms somebody is taken on.
 *
 * @param staffNumber must be free
 * @param unitId a unit of the branch they applied to
 * @param joinedOn the first day, not before today
 * @param contractMonths how long the first contract runs; the probation follows from it
 */
public record HiringTerms(
        String staffNumber, UUID unitId, String post, String grade, LocalDate joinedOn, int contractMonths) {}
