-- SPDX-License-Identifier: GPL-3.0-or-later
-- Generated from api/schema by campanile-schema: tables of the client's cache. Change the schema, not this file.
CREATE TABLE IF NOT EXISTS rec_asset_folder (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    name TEXT, parent_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    folder_id BLOB, kind TEXT, blob_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset_tag (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    name TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset_tag_assignment (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    asset_id BLOB, tag_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_profile (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    logo_asset_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_guardrail (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    brand_profile_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_vocabulary_term (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    brand_profile_id BLOB, type TEXT, term TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_asset (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    asset_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_content_rewrite (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    brand_profile_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_campaign (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    name TEXT, status TEXT, start_date INTEGER, auto_managed INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_post (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    status TEXT, scheduled_at INTEGER, recurrence_parent_id BLOB, campaign_id BLOB, recurrence_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_tracking_link (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    slug TEXT, post_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_content_template (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_plan (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_policy_rule (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset_file (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    asset_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_panel_layout (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    name TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_user (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    email TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_social_account (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    platform TEXT, platform_account_id TEXT, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_ad_account (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    platform TEXT, account_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_ad_campaign (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    ad_account_id BLOB, campaign_id BLOB, platform TEXT, platform_campaign_id TEXT, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_ad_set (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, platform_ad_set_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_autopilot_config (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_guardrail_alert (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, acknowledged INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_autopilot_execution (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, executed_at INTEGER, rollback_of_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_daily_budget_move (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, date TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_allocator_decision (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, execution_id BLOB, correlation_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_metric_rollup (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    account_id BLOB, platform TEXT, date TEXT, granularity TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_metric_partition (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    account_id BLOB, granularity TEXT, from_date TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_approval (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, approver_id BLOB, level INTEGER, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_audit_log (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, action TEXT, resource_type TEXT, resource_id TEXT, occurred_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_post_target (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, account_id BLOB, platform TEXT, status TEXT, next_attempt_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_post_asset (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, asset_id BLOB, target_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_post_event (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, target_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_sla_policy (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_notification (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, is_read INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_conflict (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    type_name TEXT, record_id TEXT, resolution TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_o_auth_flow (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    state_token TEXT, social_account_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_saved_view (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, panel TEXT, name TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_inbox_item (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    status TEXT, account_id BLOB, platform_item_id TEXT, received_at INTEGER, assigned_to_id BLOB, priority TEXT, sla_deadline INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_escalation_event (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_reply_draft (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_reply_draft_edit (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    draft_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_reply_draft_audit (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    draft_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_suggested_reply (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_inbox_message (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB, platform_message_id TEXT, reply_draft_id BLOB, occurred_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    slug TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_member (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_invite (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    email TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_permission_grant (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, resource TEXT, action TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_user_preference (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, category TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_favorite (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_visit (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, body TEXT NOT NULL,
    user_id BLOB) STRICT;
