package io.bihuan.portrait;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.util.List;

/**
 * The rules of portraits (N-08, N-23).
 *
 * @param leastAnswers so many judgements of an axis must be answered before a type is found
 * @param windowDays how far back behaviour is looked at
 * @param buysOften so many purchases within the window are often
 * @param spendsMuch an amount within the window that is much, in yuan
 * @param boughtLatelyDays a purchase so many days ago at most is a late one
 * @param stoppedBuyingDays who bought, but not for so many days, has stopped
 * @param comesOften so many contacts within {@code comesOftenDays} are often
 * @param comesOftenDays the days in which contacts are counted
 * @param comesBackDays contacts that follow one another within so many days are a coming back
 * @param comesBack so many of them within the window make the tag
 * @param officeFrom the hour at which usual hours begin
 * @param officeUntil the hour at which they end
 * @param offHoursPercent the share of contacts at other hours that makes the tag
 * @param fewestContacts a share is only told of so many contacts
 * @param complainsOften so many complaints within the window are often
 * @param complainedLatelyDays a complaint so many days ago at most is a late one
 * @param oneChannelPercent the share of contacts on one channel that makes the tag
 * @param manyChannels so many channels are many
 * @param newDays who was first heard of so many days ago at most is new
 * @param activeDays who came or bought so many days ago at most is active
 * @param asleepDays who neither came nor bought for so many days sleeps
 * @param highValueGrades standings that are of high value by themselves
 * @param loyalDays who has bought for so many days
 * @param loyalPurchases and so often in all, is loyal
 * @param atRiskPercent a share of the amount of high value that, with a complaint, needs care
 * @param middleSpent spending within the window from which the purse is taken for a middle one, in yuan
 * @param swiftDays an order so many days after the first word is swift
 * @param weighingDays an order later than that is hesitant
 * @param shortLetters messages of so many characters on average are short
 * @param longLetters messages of more are long
 * @param outcriesPercent the share of messages with an outcry that makes a tone warm
 * @param thanksPercent the share of contacts with thanks that makes a parting warm
 */
@StandardRules("portrait")
public record PortraitStandard(
        int leastAnswers,
        int windowDays,
        int buysOften,
        BigDecimal spendsMuch,
        int boughtLatelyDays,
        int stoppedBuyingDays,
        int comesOften,
        int comesOftenDays,
        int comesBackDays,
        int comesBack,
        int officeFrom,
        int officeUntil,
        int offHoursPercent,
        int fewestContacts,
        int complainsOften,
        int complainedLatelyDays,
        int oneChannelPercent,
        int manyChannels,
        int newDays,
        int activeDays,
        int asleepDays,
        List<String> highValueGrades,
        int loyalDays,
        int loyalPurchases,
        int atRiskPercent,
        BigDecimal middleSpent,
        int swiftDays,
        int weighingDays,
        int shortLetters,
        int longLetters,
        int outcriesPercent,
        int thanksPercent) {}
