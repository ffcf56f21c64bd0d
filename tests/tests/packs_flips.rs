//! Situations changed in one fact, or in the few that belong to it, with the verdicts before and after as they follow
//! from the digest of the law alone: every definition of the pack is turned, or held, by at least one of them.
//!
//! They were reasoned out without the pack and are judged by a solver that shares nothing with the engine.
//! M met, N not met, D open; `us-1591:MN` goes from met to not met.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test"
)]

#[path = "../packs/solver.rs"]
mod solver;

use framewise_core::pack::{Pack, decode};
use solver::{Known, outcomes};
use std::collections::BTreeSet;

/// Scenario, facts changed in it, and verdicts before and after.
type Flip = (&'static str, &'static str, &'static str);

/// The changes.
#[rustfmt::skip]
const FLIPS: &[Flip] = &[
    // A carer streams from home.
    ("carer-streams-at-home", "value=no",
        "us-1591:MN us-2251a:MM us-2251b:MM ph-ra9208-s4:MM ew-soa-s48-50:MM eu-2011-93-4-performance:MM int-palermo-child:DD ew-pca-s1:MM"),
    ("carer-streams-at-home", "sexual-act=no",
        "us-1591:MD us-2251a:MM ph-ra9208-s4:MM ew-msa-s2:NN"),
    ("carer-streams-at-home", "travel=yes",
        "ew-msa-s2:NM int-palermo-child:DM eu-2011-36-child:DM aus-271-7:ND us-1591:MM aus-271-4:ND"),
    ("carer-streams-at-home", "age=age-18-20",
        "int-palermo-child:DN us-2251a:MN us-2251b:MN ew-soa-s48-50:MN ew-pca-s1:MN eu-2011-93-4-performance:MN de-232:DD us-1591:MD"),
    ("carer-streams-at-home", "seemed-to-agree=yes",
        "int-palermo-child:DD ph-ra9208-s4:MM us-1591:MM us-2251a:MM ew-soa-s48-50:MM eu-2011-93-4-performance:MM ph-ra11930:MM"),
    ("carer-streams-at-home", "age-belief=thought-older saw-child=no",
        "us-1591:MD ew-soa-s48-50:MN us-2251a:MM ew-pca-s1:MM ph-ra9208-s4:MM"),
    ("carer-streams-at-home", "live-stream=no makes-images=yes",
        "ew-soa-s48-50:MM us-2251a:MM ew-pca-s1:MM ph-ra9208-s4:MM us-1591:MM"),
    ("carer-streams-at-home", "live-stream=no makes-images=yes online=no commerce-link=no",
        "us-1591:MN us-2251a:MN ph-ra9208-s4:MM ew-soa-s48-50:MM"),
    ("carer-streams-at-home", "force-or-threat=yes",
        "in-bns-143:DD ph-ra9208-s4:MM us-1591:MM"),
    // Who disregards what will happen is reached where the provision says so.
    ("carer-streams-at-home", "deliberate=no accepts-risk=yes allows-it=no",
        "us-1591:MM int-palermo-child:DN us-2251a:MN ew-soa-s48-50:MN"),
    ("image-passed-on", "deliberate=no accepts-risk=yes",
        "aus-474-material:MM nl-252:MM de-184c:MM ca-163-1:MD us-2252a:MN eu-2011-93-5:MN"),
    ("image-passed-on", "deliberate=no accepts-risk=no",
        "aus-474-material:MN nl-252:MN de-184c:MN ca-163-1:MN ew-pca-s1:MM"),
    ("recruited-and-moved", "cross-border=yes deliberate=no accepts-risk=yes",
        "aus-271-4:NM aus-271-7:MN int-palermo-child:MN"),
    // Agreement that comes from force, or under a position of power, is no exception.
    ("private-images-of-two", "lives-with-person=yes force-or-threat=yes",
        "ew-pca-s1:MM ew-cja-s160:MM"),
    ("private-images-of-two", "uses-power=yes",
        "ca-163-1:NM eu-2011-93-5:DM coe-lanzarote-20:DM"),
    ("private-images-of-two", "person-adult=yes close-in-age=no",
        "coe-lanzarote-20:DM eu-2011-93-5:DD"),
    // A show is held by others, or watched and not paid for.
    ("recruited-and-moved", "show-held=yes live-stream=no watches-live=no",
        "eu-2011-93-4-performance:DM coe-lanzarote-21:DM"),
    ("remote-payer-orders-live", "orders-child=no pays=no value=no causes-activity=no provides-to-others=no aim-images=no",
        "ca-163-1:MM ew-pca-s1:MM"),
    // Travel for conduct that local law alone punishes, and travel to a decoy.
    ("traveller-pays-abroad", "age=age-16-17 value=no pays=no aim-paid-sex=no aim-images=no makes-images=no force-or-threat=no",
        "us-2423:MN"),
    ("traveller-pays-abroad", "victim-kind=believed-child received=no handed-over=no lives-with-person=no person-does-act=no",
        "us-2423:MM"),
    // Nothing online, and no material.
    ("moved-to-beg", "joins-venture=yes aim-images=no makes-images=no live-stream=no watches-live=no shares-images=no gets-images=no keeps-images=no views-images=no sexual-messages=no online=no",
        "ph-ra11930:DN"),
    ("synthetic-image", "realistic-image=no shares-images=yes",
        "de-184b:MM in-pocso-13-15:DN nl-252:MN"),
    // Who had no idea did not do it for that purpose.
    ("child-handed-over-for-money", "deliberate=no",
        "int-opsc-sale:MN"),
    ("recruited-and-moved", "deceived=yes deliberate=no accepts-risk=yes",
        "in-bns-143:DN"),
    // The buyer himself, images of children who do not exist, and a thing that looks real.
    ("traveller-pays-abroad", "causes-activity=yes age=age-16-17 below-consent-age=no",
        "us-2422b:DM"),
    ("synthetic-image", "shares-images=yes",
        "ca-163-1:MM in-pocso-13-15:DM nl-252:MM"),
    // Nobody has promised anything yet.
    ("recruited-and-moved", "value=no gains=no pays=no",
        "us-1591:MM ew-soa-s48-50:MM eu-2011-93-4-prostitution:MM"),
    ("carer-streams-at-home", "deliberate=no accepts-risk=no allows-it=no",
        "int-palermo-child:DN us-1591:MN ph-ra9208-s4:MN ew-soa-s48-50:MN"),
    // A stranger presses a child online.
    ("stranger-extorts-images", "travel=yes",
        "ew-msa-s2:NM us-2251a:MM aus-271-7:ND us-1591:NN"),
    ("stranger-extorts-images", "value=yes",
        "us-1591:ND us-2251a:MM ew-msa-s2:NN int-palermo-child:DD eu-2011-93-5:MM"),
    ("stranger-extorts-images", "age=age-16-17",
        "ew-soa-s15a:MN us-2251a:MM ew-cja-s160:MM ew-soa-s48-50:MM eu-2011-93-5:MM aus-474-contact:MN"),
    ("stranger-extorts-images", "age=age-16-17 below-consent-age=no",
        "eu-2011-93-6:MN coe-lanzarote-23:DN eu-2011-93-5:MM"),
    ("stranger-extorts-images", "person-adult=no",
        "ew-soa-s15a:MN eu-2011-93-6:MN coe-lanzarote-23:DN us-2251a:MM eu-2011-93-5:MM"),
    ("stranger-extorts-images", "asks-to-meet=yes goes-to-meet=yes",
        "coe-lanzarote-23:DM"),
    ("stranger-extorts-images", "victim-kind=believed-child",
        "us-2422b:MM us-2251a:MM ew-soa-s15a:MN int-palermo-child:DN"),
    ("stranger-extorts-images", "force-or-threat=no deceived=no carried-off=no uses-power=no pays-carer=no paid-as-carer=no benefit-to-child=no",
        "in-bns-143:DN int-palermo-child:DD us-2251a:MM"),
    // Images that others made are kept and viewed.
    ("possession-only", "pays=yes value=yes watches-live=yes live-stream=yes",
        "us-1591:ND eu-2011-93-4-performance:NM ew-msa-s2:NN int-palermo-child:NN ph-ra11930:MM"),
    ("possession-only", "pays=yes value=yes watches-live=yes",
        "us-1591:ND eu-2011-93-4-performance:NM ew-msa-s2:NN int-palermo-child:NN"),
    ("possession-only", "shares-images=yes",
        "int-opsc-material:NM int-palermo-child:NN us-2252a:MM ew-pca-s1:MM ph-ra9208-s4:NN"),
    ("possession-only", "keeps-to-share=yes",
        "int-opsc-material:NM in-pocso-13-15:NM int-palermo-child:NN"),
    ("possession-only", "age=age-18-20",
        "us-2252a:MN ew-cja-s160:MN eu-2011-93-5:MN ca-163-1:MN ph-ra11930:MD"),
    ("possession-only", "victim-kind=synthetic realistic-image=yes",
        "eu-2011-93-5:MM ew-cja-s160:MM us-2252a:MD int-palermo-child:NN"),
    ("possession-only", "keeps-images=no online=no views-images=no commerce-link=no remote-only=no",
        "us-2252a:MN"),
    ("possession-only", "age=age-14-15",
        "de-184b:MN de-184c:NM"),
    // A young person is recruited and taken to another town.
    ("recruited-and-moved", "age=age-18-20 force-or-threat=no carried-off=no deceived=no uses-power=no uses-need=no pays-carer=no paid-as-carer=no",
        "int-palermo-child:MN int-palermo-adult:NN us-1591:MN ph-ra9208-s4:MN de-232:MM coe-thb-child:MN eu-2011-36-child:MN ew-soa-s48-50:MN th-atip-s6:MN"),
    ("recruited-and-moved", "age=age-18-20 unable-to-protect=yes force-or-threat=no carried-off=no deceived=no uses-power=no uses-need=no pays-carer=no paid-as-carer=no",
        "ph-ra9208-s4:MM int-palermo-child:MN us-1591:MN"),
    ("recruited-and-moved", "age=age-21-plus uses-need=no",
        "de-232:MN"),
    ("recruited-and-moved", "age=age-18-20 force-or-threat=yes",
        "int-palermo-adult:NM us-1591:MM ph-ra9208-s4:MM in-bns-143:DM ew-msa-s2:MM"),
    ("recruited-and-moved", "travel=no",
        "ew-msa-s2:MN aus-271-7:MN int-palermo-child:MM us-1591:MM nl-273f-5:MM ph-ra9208-s4:MM"),
    ("recruited-and-moved", "cross-border=yes",
        "aus-271-4:NM aus-271-7:MN ew-msa-s2:MM int-palermo-child:MM us-2423:DM"),
    ("recruited-and-moved", "force-or-threat=yes",
        "in-bns-143:DM int-palermo-child:MM us-1591:MM"),
    ("recruited-and-moved", "fear-for-safety=yes",
        "ca-279-011:DM"),
    ("recruited-and-moved", "seemed-to-agree=yes",
        "int-palermo-child:MM ph-ra9208-s4:MM us-1591:MM ew-msa-s2:MM ew-soa-s48-50:MM eu-2011-36-child:MM"),
    ("recruited-and-moved", "victim-kind=believed-child",
        "us-1591:MM us-2422b:MM int-palermo-child:MN ew-msa-s2:MN"),
    ("recruited-and-moved", "aim-paid-sex=no sexual-act=no aim-sexual-acts=no aim-images=no value=no aim-forced-work=yes provides-to-others=no causes-activity=no makes-images=no live-stream=no watches-live=no person-does-act=no",
        "int-palermo-child:MM us-1591:MN ew-msa-s2:MM ew-soa-s48-50:MN ph-ra9208-s4:MM"),
    // A lone abuser records at home.
    ("lone-abuser-records", "value=yes",
        "us-1591:NM us-2251a:MM int-palermo-child:DD ew-msa-s2:NN"),
    ("lone-abuser-records", "for-others=yes",
        "ph-ra9208-s4:DD us-1591:NN"),
    ("lone-abuser-records", "enlisted=yes",
        "ph-ra9208-s4:DM int-palermo-child:DD"),
    ("lone-abuser-records", "travel=yes",
        "ew-msa-s2:NM us-1591:NN ph-ra9208-s4:DM th-atip-s6:DD"),
    ("lone-abuser-records", "shares-images=yes",
        "int-opsc-material:MM int-palermo-child:DD"),
    // No real child.
    // A child of 12 is below the age of consent in every member State, so the exception for private images is far.
    ("synthetic-image", "victim-kind=real-child",
        "us-2252a:DM int-budapest-9:MM eu-2011-93-5:MM int-palermo-child:ND ew-msa-s2:ND"),
    ("synthetic-image", "victim-kind=real-child age=age-14-15",
        "eu-2011-93-5:MD"),
    ("synthetic-image", "realistic-image=no",
        "ew-pca-s1:MN us-2252a:DN eu-2011-93-5:MN int-uncc-14:DD"),
    // Buyers, published cases, platforms, adults and the rest.
    ("decoy-buyer", "remote-only=yes",
        "us-1591:MD"),
    ("case-jungers", "age-belief=thought-older saw-child=no",
        "us-1591:MN"),
    ("case-laursen", "value=yes",
        "us-1591:ND us-2251a:MM"),
    ("case-todd", "force-or-threat=no deceived=no carried-off=no",
        "us-1591:MN"),
    ("case-does-v-reddit", "joins-venture=yes",
        "us-1591:ND"),
    ("possession-only", "advertises-child=yes keeps-images=no value=yes sexual-act=yes age-belief=took-risk saw-child=no force-or-threat=no deceived=no carried-off=no pays=no",
        "us-1591:NN"),
    ("possession-only", "advertises-child=yes value=yes sexual-act=yes age-belief=knew",
        "us-1591:NM"),
    ("possession-only", "online=no remote-only=no views-images=no",
        "afu-malabo-29:MN"),
    ("recruited-and-moved", "age=age-18-20",
        "asean-actip-child:MN ke-ctpa:MD nl-273f-2:MN nl-273f-5:MN"),
    ("possession-only", "online=no remote-only=no views-images=no",
        "aus-474-material:MN"),
    ("traveller-pays-abroad", "person-does-act=no orders-child=no",
        "ca-286-1:MN ew-soa-s47:MD"),
    ("traveller-pays-abroad", "value=no pays=no aim-paid-sex=no",
        "ca-286-1:MN ew-soa-s47:MN eu-2011-93-4-prostitution:MN us-1591:MN coe-lanzarote-19:MN us-2423:MM coe-lanzarote-18:MM eu-2011-93-3:MM"),
    ("traveller-pays-abroad", "age=age-16-17 below-consent-age=no force-or-threat=no uses-power=no uses-need=no",
        "coe-lanzarote-18:MN eu-2011-93-3:MN coe-lanzarote-19:MM ew-soa-s47:MM"),
    ("traveller-pays-abroad", "travel=yes",
        "ew-msa-s2:NM"),
    ("traveller-pays-abroad", "travel=yes age=age-16-17",
        "ew-msa-s2:NM"),
    ("school-friend-recruits", "gains=no",
        "ca-286-2:MN ca-286-3:MM int-palermo-child:MM"),
    ("school-friend-recruits", "value=no gains=no aim-paid-sex=no",
        "ca-286-3:MN int-opsc-prostitution:MN us-1591:MN eu-2011-93-4-prostitution:MN"),
    ("adult-deceived-by-job-offer", "deceived=no force-or-threat=no carried-off=no uses-power=no uses-need=no pays-carer=no paid-as-carer=no",
        "coe-thb-adult:MN eu-2011-36-adult:MN int-palermo-adult:MN us-1591:MN ew-msa-s2:MM ke-ctpa:MN in-bns-143:MD"),
    ("traveller-pays-abroad", "knows-brought-in=yes",
        "in-bns-144:DM"),
    ("traveller-pays-abroad", "knows-brought-in=no",
        "in-bns-144:DN"),
    ("taken-to-a-studio", "aim-images=no",
        "int-c182-3b:MN us-2251a:MN"),
    ("grooming-to-meet", "online=no",
        "int-uncc-15:MN coe-lanzarote-23:MN eu-2011-93-6:MN"),
    ("grooming-to-meet", "goes-to-meet=no",
        "coe-lanzarote-23:MD int-uncc-15:MM ew-soa-s15a:MM"),
    ("grooming-to-meet", "age=age-16-17",
        "ew-soa-s15a:MN aus-474-contact:MN"),
    ("possession-only", "keeps-images=no",
        "ke-csea:MD ew-cja-s160:MN"),
    ("possession-only", "keeps-images=no gets-images=no",
        "ke-csea:MN nl-252:MM ca-163-1:MM"),
    ("possession-only", "age=age-18-20",
        "nl-252:MN"),
    ("possession-only", "age=age-18-20",
        "coe-lanzarote-20:MN int-budapest-9:MN int-uncc-14:MN afu-malabo-29:MN"),
    ("carer-streams-at-home", "live-stream=no watches-live=no show-held=no",
        "coe-lanzarote-21:MN eu-2011-93-4-performance:MN"),
    ("grooming-to-meet", "made-to-watch=yes",
        "coe-lanzarote-22:DM eu-2011-93-3:DM"),
    // No member State sets the age of consent below 14, whatever is answered about the local one.
    ("grooming-to-meet", "made-to-watch=yes below-consent-age=no age=age-13",
        "eu-2011-93-3:DM"),
    ("grooming-to-meet", "made-to-watch=yes below-consent-age=no age=age-14-15",
        "eu-2011-93-3:DN"),
    ("grooming-to-meet", "made-to-watch=yes below-consent-age=no age=age-16-17",
        "coe-lanzarote-22:DN"),
    ("child-handed-over-for-money", "value=no gains=no aim-paid-sex=no",
        "int-opsc-sale:MN int-palermo-child:MD ph-ra9208-s4:MM us-1591:MN"),
    ("child-handed-over-for-money", "handed-over=no received=no provides-to-others=yes",
        "int-opsc-sale:MD"),
    ("adult-unable-to-protect-self", "unable-to-protect=no uses-need=no group=no",
        "ph-ra9208-s6:MN ph-ra9208-s4:MN"),
    ("adult-deceived-by-job-offer", "group=yes",
        "ph-ra9208-s6:DM"),
    ("adult-deceived-by-job-offer", "group=no",
        "ph-ra9208-s6:DN ph-ra9208-s4:MM"),
    ("case-hoge-raad-2014", "for-others=no provides-to-others=no aim-paid-sex=no",
        "nl-273f-5:MN"),
    ("case-hoge-raad-2014", "value=no aim-paid-sex=no",
        "nl-273f-5:MN"),
    ("private-images-of-two", "shares-images=yes kept-private=no",
        "ew-pca-s1:MM ca-163-1:NM eu-2011-93-5:DM us-2252a:MM"),
    ("private-images-of-two", "lives-with-person=yes",
        "ew-pca-s1:MN ew-cja-s160:MN us-2252a:MM"),
    ("private-images-of-two", "lives-with-person=yes relation=known",
        "ew-pca-s1:MM ew-cja-s160:MM"),
    ("private-images-of-two", "lives-with-person=yes shares-images=yes kept-private=no",
        "ew-pca-s1:MM ew-cja-s160:MM"),
    ("private-images-of-two", "age=age-14-15 below-consent-age=yes lives-with-person=yes",
        "ew-pca-s1:MM ew-cja-s160:MM eu-2011-93-5:DM ca-163-1:NM"),
    ("parent-permits-recording", "allows-it=no",
        "us-2251b:MN ew-soa-s48-50:MD"),
    ("room-and-account-rented", "joins-venture=yes sexual-act=yes",
        "us-1591:DM"),
    ("moved-to-beg", "travel=no",
        "ew-msa-s2:MN int-palermo-child:MD"),
    ("platform-hosts-streams", "deliberate=no",
        "ph-ra11930:DN us-1591:DN"),
    ("webcam-work-offer", "remote-only=no",
        "int-palermo-child:DM ew-msa-s2:NN ph-ra9208-s4:MM"),
    ("webcam-work-offer", "value=no gains=no",
        "us-1591:DN int-palermo-child:DD ph-ra9208-s4:MM us-2251a:MM"),
    ("controlled-by-phone", "value=no",
        "us-2251a:MM int-palermo-child:DD"),
    ("case-scully", "for-others=no",
        "ph-ra9208-s4:MM"),
    ("case-batomalaque", "age=age-18-20",
        "ph-ra9208-s4:MD ph-ra9208-s6:MD int-palermo-child:DN"),
    ("case-batomalaque", "enlisted=no",
        "ph-ra9208-s4:MD ph-ra9208-s6:MD"),
    ("case-xxx-yyy", "provides-to-others=yes for-others=yes deliberate=yes",
        "ph-ra9208-s6:DM"),
    ("case-ali-ashraf", "travel=no",
        "ew-msa-s2:MN ew-pca-s1:MM"),
    ("case-harish", "keeps-to-share=yes",
        "in-pocso-13-15:DM"),
    ("case-harish", "keeps-to-share=no shares-images=no",
        "in-pocso-13-15:DN"),
    ("case-a-a-2015", "fear-for-safety=yes",
        "ca-279-011:DM"),
    ("case-sm-v-croatia", "enlisted=yes remote-only=no aim-paid-sex=yes deliberate=yes force-or-threat=yes",
        "coe-thb-adult:DM"),
    // Advertising asks for knowledge of the age; the buyer who arranges the journey.
    ("advertised-at-a-risk", "age-belief=knew",
        "us-1591:NM int-palermo-child:NN ew-soa-s48-50:MM"),
    ("advertised-at-a-risk", "age-belief=thought-older",
        "us-1591:NN ew-soa-s48-50:MN"),
    ("advertised-at-a-risk", "enlisted=yes",
        "us-1591:NM int-palermo-child:NM ph-ra9208-s4:NM us-2422b:NM nl-273f-5:NM"),
    ("advertised-at-a-risk", "force-or-threat=yes",
        "us-1591:NM int-palermo-child:NN"),
    ("payer-arranges-the-journey", "travel=no",
        "ew-msa-s2:MN int-palermo-child:MN aus-271-7:DN us-1591:MM ew-soa-s47:MM ca-286-1:MM"),
    ("payer-arranges-the-journey", "value=no pays=no",
        "ew-msa-s2:MN ew-soa-s47:MN us-1591:MN ca-286-1:MN coe-lanzarote-19:MN int-palermo-child:MD eu-2011-93-4-prostitution:MN"),
    ("payer-arranges-the-journey", "age=age-14-15 below-consent-age=yes",
        "eu-2011-93-3:NM coe-lanzarote-18:NM ew-msa-s2:MM us-1591:MM"),
    // A sale needs no purpose, trafficking does; the purpose, the act and the intent are asked for apart.
    ("child-handed-over-for-money", "aim-images=no aim-sexual-acts=no aim-paid-sex=no",
        "int-opsc-sale-definition:MM int-c182-3a:MM int-opsc-sale:MN int-palermo-child:MN eu-2011-36-child:MN ph-ra9208-s4:MN ew-msa-s2:NN"),
    ("child-handed-over-for-money", "value=no gains=no pays-carer=no paid-as-carer=no",
        "int-opsc-sale-definition:MN int-opsc-sale:MN ph-ra9208-s4:MM"),
    // A sale for forced labour is trafficking and no sexual offence.
    ("child-handed-over-for-money", "aim-images=no aim-sexual-acts=no aim-paid-sex=no aim-forced-work=yes",
        "int-opsc-sale-definition:MM int-opsc-sale:MN int-palermo-child:MM"),
    // What the general part of the Code asks for counts although the section does not say so.
    ("taken-to-a-studio", "deliberate=no accepts-risk=no",
        "de-184b:MN"),
    // A spouse counts in the Philippine Act and in the couple defence, under one roof or not.
    ("adult-deceived-by-job-offer", "relation=spouse",
        "ph-ra9208-s6:DM"),
    ("private-images-of-two", "relation=spouse",
        "ew-pca-s1:MN"),
    ("moved-to-beg", "age=age-18-20",
        "int-c182-3a:MN int-palermo-child:MN de-232:MM"),
    ("recruited-and-moved", "aim-paid-sex=no sexual-act=no aim-images=no aim-sexual-acts=no aim-forced-work=no",
        "int-palermo-child:MN coe-thb-child:MN eu-2011-36-child:MN ph-ra9208-s4:MN th-atip-s6:MN nl-273f-2:MN ew-msa-s2:MN aus-271-7:MN in-bns-143:DN ca-279-011:DN"),
    ("recruited-and-moved", "deliberate=no accepts-risk=no ought-to-know=yes",
        "ew-msa-s2:MM int-palermo-child:MN ph-ra9208-s4:MN us-1591:MN"),
    ("recruited-and-moved", "uses-need=yes force-or-threat=no carried-off=no deceived=no uses-power=no pays-carer=no paid-as-carer=no benefit-to-child=no",
        "in-bns-143:DN int-palermo-child:MM"),
    ("recruited-and-moved", "force-or-threat=no carried-off=no deceived=no uses-power=no pays-carer=no paid-as-carer=no benefit-to-child=yes",
        "in-bns-143:DD"),
    ("recruited-and-moved", "fear-for-safety=no",
        "ca-279-011:DN"),
    // Relatives, and those with authority, in the family offences and as a qualifying circumstance.
    ("lone-abuser-records", "travel=yes age=age-16-17 aim-images=no",
        "ew-msa-s2:NM"),
    ("lone-abuser-records", "travel=yes age=age-16-17 aim-images=no relation=known force-or-threat=no carried-off=no deceived=no",
        "ew-msa-s2:NN"),
    ("adult-deceived-by-job-offer", "group=no relation=relative",
        "ph-ra9208-s6:DM"),
    ("adult-deceived-by-job-offer", "group=no relation=carer",
        "ph-ra9208-s6:DM"),
    // A payer who is far away and one who is there.
    ("remote-payer-orders-live", "remote-only=no person-does-act=yes",
        "us-1591:DM ew-soa-s47:DM coe-lanzarote-18:NM eu-2011-93-4-prostitution:NM int-palermo-child:NN ew-msa-s2:NN"),
    ("remote-payer-orders-live", "pays=no value=no",
        "us-1591:DN us-2251a:MM eu-2011-93-4-performance:MM ph-ra11930:MM int-opsc-prostitution:MN"),
    // Images without a real child, and an adult who looks like one.
    ("synthetic-image", "victim-kind=apparent-child",
        "ew-pca-s1:MN us-2252a:DN eu-2011-93-5:MM int-budapest-9:MM ke-csea:MM coe-lanzarote-20:DD ph-ra11930:MM"),
    ("synthetic-image", "keeps-images=no",
        "ke-csea:MN int-budapest-9:MN eu-2011-93-5:MM"),
    // Young people among themselves: one convention leaves them out, the directive leaves it to each State.
    ("private-images-of-two", "age=age-14-15 below-consent-age=yes sexual-act=yes person-does-act=yes uses-power=no uses-need=no made-to-watch=no",
        "eu-2011-93-3:ND coe-lanzarote-18:NN"),
    ("private-images-of-two", "age=age-14-15 below-consent-age=yes sexual-act=yes person-does-act=yes person-adult=yes close-in-age=no",
        "eu-2011-93-3:NM coe-lanzarote-18:NM"),
    ("private-images-of-two", "person-does-act=yes sexual-act=yes uses-power=yes",
        "eu-2011-93-3:NM coe-lanzarote-18:NM"),
    // Adults, advertisers, grooming of a decoy, and travel for what is no crime.
    ("adult-unable-to-protect-self", "travel=yes",
        "ew-msa-s2:NM ph-ra9208-s4:MM"),
    ("adult-deceived-by-job-offer", "group=no online=yes",
        "ph-ra9208-s6:DM ph-ra9208-s4:MM"),
    ("adult-no-means", "deceived=yes",
        "int-palermo-adult:NM ew-msa-s2:NM"),
    ("advertised-at-a-risk", "saw-child=yes",
        "us-1591:NN eu-2011-93-4-prostitution:MM coe-lanzarote-19:MM"),
    ("grooming-to-meet", "victim-kind=believed-child",
        "ph-ra11930:MM ew-soa-s15a:MN coe-lanzarote-23:MN int-uncc-15:MD"),
    ("traveller-pays-abroad", "age=age-16-17 below-consent-age=no value=no pays=no aim-paid-sex=no force-or-threat=no carried-off=no aim-images=no makes-images=no",
        "us-2423:MN us-1591:MN"),
];

fn pack() -> Pack {
    decode(framewise_content::ONLINE_EXPLOITATION).unwrap()
}

/// The situation of a scenario with changes such as `travel=no age=age-13`.
fn known(pack: &Pack, scenario: &str, changed: &str) -> Known {
    let mut known = vec![None; pack.program.variables.len()];
    let own = pack.scenarios.iter().find(|own| own.id == scenario);
    let own = own.unwrap_or_else(|| panic!("no scenario {scenario}"));
    for (variable, value) in &own.answers {
        known[usize::from(variable.0)] = Some(*value);
    }
    for pair in changed.split_whitespace() {
        let (fact, value) = pair.split_once('=').unwrap();
        let position = pack.facts.iter().position(|own| own.id == fact);
        let position = position.unwrap_or_else(|| panic!("no fact {fact}"));
        let values = &pack.facts[position].values;
        let value = values.iter().position(|own| own.id == value);
        known[position] = Some(u8::try_from(value.unwrap()).unwrap());
    }
    known
}

fn letter(pack: &Pack, definition: &str, known: &Known) -> char {
    let position = pack.definitions.iter().position(|own| own.id == definition);
    let position = position.unwrap_or_else(|| panic!("no definition {definition}"));
    match outcomes(&pack.program, position, known) {
        (true, false) => 'M',
        (false, true) => 'N',
        (true, true) => 'D',
        (false, false) => '!',
    }
}

#[test]
fn verdicts_turn_where_the_law_says_so_and_nowhere_else() {
    let pack = pack();
    let mut wrong = Vec::new();
    for (scenario, changed, verdicts) in FLIPS {
        let (before, after) = (known(&pack, scenario, ""), known(&pack, scenario, changed));
        for verdict in verdicts.split_whitespace() {
            let (definition, wanted) = verdict.split_once(':').unwrap();
            let found: String = [&before, &after]
                .into_iter()
                .map(|known| letter(&pack, definition, known))
                .collect();
            if found != wanted {
                wrong.push(format!(
                    "{scenario} {changed}: {definition} goes {found}, wanted {wanted}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_definition_is_put_to_the_test() {
    let tested: BTreeSet<&str> = FLIPS
        .iter()
        .flat_map(|(_, _, verdicts)| verdicts.split_whitespace())
        .filter_map(|verdict| verdict.split_once(':').map(|(definition, _)| definition))
        .collect();
    let pack = pack();
    let left: Vec<&str> = pack
        .definitions
        .iter()
        .map(|own| own.id.as_str())
        .filter(|id| !tested.contains(id))
        .collect();
    assert!(left.is_empty(), "no change is tried on {left:?}");
}
