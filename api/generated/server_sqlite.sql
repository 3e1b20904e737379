-- SPDX-License-Identifier: GPL-3.0-or-later
-- Generated from api/schema by campanile-schema: a workspace file of the server. Change the schema, not this file.
CREATE TABLE IF NOT EXISTS rec_credential (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    owner_type TEXT, owner_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset_folder (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    name TEXT, parent_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    folder_id BLOB, kind TEXT, blob_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset_tag (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    name TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_asset_tag_assignment (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    asset_id BLOB, tag_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_profile (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    logo_asset_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_guardrail (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    brand_profile_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_vocabulary_term (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    brand_profile_id BLOB, type TEXT, term TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_brand_asset (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    asset_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_content_rewrite (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    brand_profile_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_campaign (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    name TEXT, status TEXT, start_date INTEGER, auto_managed INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_post (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    status TEXT, scheduled_at INTEGER, recurrence_parent_id BLOB, campaign_id BLOB, recurrence_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_tracking_link (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    slug TEXT, post_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_content_template (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_plan (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_policy_rule (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_user (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    email TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_social_account (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    platform TEXT, platform_account_id TEXT, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_o_auth_state (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    state_token TEXT, expires_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_ad_account (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    platform TEXT, account_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_ad_campaign (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    ad_account_id BLOB, campaign_id BLOB, platform TEXT, platform_campaign_id TEXT, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_ad_set (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, platform_ad_set_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_autopilot_config (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_guardrail_alert (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, acknowledged INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_autopilot_execution (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, executed_at INTEGER, rollback_of_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_daily_budget_move (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, date TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_allocator_decision (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    ad_campaign_id BLOB, execution_id BLOB, correlation_id TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_account_metric (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    account_id BLOB, date TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_metric_rollup (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    account_id BLOB, platform TEXT, date TEXT, granularity TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_metric_partition (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    account_id BLOB, granularity TEXT, from_date TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_approval (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, approver_id BLOB, level INTEGER, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_audit_log (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, action TEXT, resource_type TEXT, resource_id TEXT, occurred_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_post_target (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, account_id BLOB, platform TEXT, status TEXT, next_attempt_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_post_metric (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    post_target_id BLOB, recorded_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_post_asset (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, asset_id BLOB, target_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_post_event (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    post_id BLOB, target_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_sla_policy (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS rec_notification (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, is_read INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_conflict (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    type_name TEXT, record_id TEXT, resolution TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_saved_view (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, panel TEXT, name TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_inbox_item (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    status TEXT, account_id BLOB, platform_item_id TEXT, received_at INTEGER, assigned_to_id BLOB, priority TEXT, sla_deadline INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_escalation_event (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_reply_draft (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB, status TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_reply_draft_edit (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    draft_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_reply_draft_audit (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    draft_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_suggested_reply (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_inbox_message (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    inbox_item_id BLOB, platform_message_id TEXT, reply_draft_id BLOB, occurred_at INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    slug TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_member (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_invite (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    email TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_permission_grant (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, resource TEXT, action TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_user_preference (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB, category TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_favorite (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_workspace_visit (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    user_id BLOB) STRICT;
CREATE TABLE IF NOT EXISTS rec_session (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    session_token TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_verification_token (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    token TEXT) STRICT;
CREATE TABLE IF NOT EXISTS rec_external_login (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, ver INTEGER NOT NULL, created_at INTEGER, updated_at INTEGER, dead INTEGER NOT NULL DEFAULT 0, dead_at INTEGER, body TEXT NOT NULL,
    provider TEXT, provider_account_id TEXT) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS ix_credential_owner_type_owner_id ON rec_credential (owner_type, owner_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_asset_folder_parent_id_name ON rec_asset_folder (COALESCE(parent_id, x''), name) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_asset_kind_created_at ON rec_asset (kind, created_at);
CREATE INDEX IF NOT EXISTS ix_asset_folder_id ON rec_asset (folder_id);
CREATE INDEX IF NOT EXISTS ix_asset_blob_id ON rec_asset (blob_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_asset_tag_name ON rec_asset_tag (name) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_asset_tag_assignment_asset_id_tag_id ON rec_asset_tag_assignment (asset_id, tag_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_asset_tag_assignment_tag_id ON rec_asset_tag_assignment (tag_id);
CREATE INDEX IF NOT EXISTS ix_brand_profile_logo_asset_id ON rec_brand_profile (logo_asset_id);
CREATE INDEX IF NOT EXISTS ix_brand_guardrail_brand_profile_id ON rec_brand_guardrail (brand_profile_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_brand_vocabulary_term_brand_profile_id_type_term ON rec_brand_vocabulary_term (brand_profile_id, type, term) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_brand_asset_asset_id ON rec_brand_asset (asset_id);
CREATE INDEX IF NOT EXISTS ix_content_rewrite_brand_profile_id ON rec_content_rewrite (brand_profile_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_campaign_name ON rec_campaign (name) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_campaign_status ON rec_campaign (status);
CREATE INDEX IF NOT EXISTS ix_campaign_start_date ON rec_campaign (start_date);
CREATE INDEX IF NOT EXISTS ix_campaign_auto_managed_status ON rec_campaign (auto_managed, status);
CREATE INDEX IF NOT EXISTS ix_post_status_scheduled_at ON rec_post (status, scheduled_at);
CREATE INDEX IF NOT EXISTS ix_post_scheduled_at ON rec_post (scheduled_at);
CREATE INDEX IF NOT EXISTS ix_post_created_at ON rec_post (created_at);
CREATE INDEX IF NOT EXISTS ix_post_campaign_id ON rec_post (campaign_id);
CREATE INDEX IF NOT EXISTS ix_post_recurrence_parent_id ON rec_post (recurrence_parent_id);
CREATE INDEX IF NOT EXISTS ix_post_recurrence_at ON rec_post (recurrence_at);
CREATE UNIQUE INDEX IF NOT EXISTS ix_tracking_link_slug ON rec_tracking_link (slug) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_tracking_link_post_id ON rec_tracking_link (post_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_user_email ON rec_user (email) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_social_account_platform_platform_account_id ON rec_social_account (platform, platform_account_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_social_account_status ON rec_social_account (status);
CREATE INDEX IF NOT EXISTS ix_social_account_platform ON rec_social_account (platform);
CREATE INDEX IF NOT EXISTS ix_o_auth_state_expires_at ON rec_o_auth_state (expires_at);
CREATE UNIQUE INDEX IF NOT EXISTS ix_o_auth_state_state_token ON rec_o_auth_state (state_token) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_ad_account_platform_account_id ON rec_ad_account (platform, account_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_ad_campaign_platform_platform_campaign_id ON rec_ad_campaign (platform, platform_campaign_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_ad_campaign_status ON rec_ad_campaign (status);
CREATE INDEX IF NOT EXISTS ix_ad_campaign_ad_account_id ON rec_ad_campaign (ad_account_id);
CREATE INDEX IF NOT EXISTS ix_ad_campaign_campaign_id ON rec_ad_campaign (campaign_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_ad_set_ad_campaign_id_platform_ad_set_id ON rec_ad_set (ad_campaign_id, platform_ad_set_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_autopilot_config_ad_campaign_id ON rec_autopilot_config (COALESCE(ad_campaign_id, x'')) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_guardrail_alert_acknowledged_created_at ON rec_guardrail_alert (acknowledged, created_at);
CREATE INDEX IF NOT EXISTS ix_guardrail_alert_ad_campaign_id ON rec_guardrail_alert (ad_campaign_id);
CREATE INDEX IF NOT EXISTS ix_autopilot_execution_executed_at ON rec_autopilot_execution (executed_at);
CREATE INDEX IF NOT EXISTS ix_autopilot_execution_ad_campaign_id_executed_at ON rec_autopilot_execution (ad_campaign_id, executed_at);
CREATE UNIQUE INDEX IF NOT EXISTS ix_autopilot_execution_rollback_of_id ON rec_autopilot_execution (rollback_of_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_daily_budget_move_ad_campaign_id_date ON rec_daily_budget_move (ad_campaign_id, date) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_allocator_decision_created_at ON rec_allocator_decision (created_at);
CREATE INDEX IF NOT EXISTS ix_allocator_decision_correlation_id ON rec_allocator_decision (correlation_id);
CREATE INDEX IF NOT EXISTS ix_allocator_decision_ad_campaign_id ON rec_allocator_decision (ad_campaign_id);
CREATE INDEX IF NOT EXISTS ix_allocator_decision_execution_id ON rec_allocator_decision (execution_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_account_metric_account_id_date ON rec_account_metric (account_id, date) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_account_metric_date ON rec_account_metric (date);
CREATE UNIQUE INDEX IF NOT EXISTS ix_metric_rollup_account_id_platform_date_granularity ON rec_metric_rollup (COALESCE(account_id, x''), COALESCE(platform, ''), date, granularity) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_metric_partition_account_id_granularity_from_date ON rec_metric_partition (account_id, granularity, from_date) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_approval_post_id_approver_id_level ON rec_approval (post_id, approver_id, level) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_approval_post_id_status ON rec_approval (post_id, status);
CREATE INDEX IF NOT EXISTS ix_approval_approver_id_status ON rec_approval (approver_id, status);
CREATE INDEX IF NOT EXISTS ix_audit_log_occurred_at ON rec_audit_log (occurred_at);
CREATE INDEX IF NOT EXISTS ix_audit_log_user_id_occurred_at ON rec_audit_log (user_id, occurred_at);
CREATE INDEX IF NOT EXISTS ix_audit_log_action_occurred_at ON rec_audit_log (action, occurred_at);
CREATE INDEX IF NOT EXISTS ix_audit_log_resource_type_resource_id ON rec_audit_log (resource_type, resource_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_post_target_post_id_account_id ON rec_post_target (post_id, account_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_post_target_platform_status ON rec_post_target (platform, status);
CREATE INDEX IF NOT EXISTS ix_post_target_account_id ON rec_post_target (account_id);
CREATE INDEX IF NOT EXISTS ix_post_target_status_next_attempt_at ON rec_post_target (status, next_attempt_at);
CREATE INDEX IF NOT EXISTS ix_post_metric_post_target_id_recorded_at ON rec_post_metric (post_target_id, recorded_at);
CREATE INDEX IF NOT EXISTS ix_post_asset_post_id_asset_id ON rec_post_asset (post_id, asset_id);
CREATE INDEX IF NOT EXISTS ix_post_asset_asset_id ON rec_post_asset (asset_id);
CREATE INDEX IF NOT EXISTS ix_post_asset_target_id ON rec_post_asset (target_id);
CREATE INDEX IF NOT EXISTS ix_post_event_post_id_created_at ON rec_post_event (post_id, created_at);
CREATE INDEX IF NOT EXISTS ix_post_event_target_id ON rec_post_event (target_id);
CREATE INDEX IF NOT EXISTS ix_notification_user_id_is_read_created_at ON rec_notification (user_id, is_read, created_at);
CREATE INDEX IF NOT EXISTS ix_conflict_type_name_record_id ON rec_conflict (type_name, record_id);
CREATE INDEX IF NOT EXISTS ix_conflict_resolution ON rec_conflict (resolution);
CREATE UNIQUE INDEX IF NOT EXISTS ix_saved_view_user_id_panel_name ON rec_saved_view (user_id, panel, name) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_inbox_item_account_id_platform_item_id ON rec_inbox_item (account_id, platform_item_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_inbox_item_status_received_at ON rec_inbox_item (status, received_at);
CREATE INDEX IF NOT EXISTS ix_inbox_item_priority ON rec_inbox_item (priority);
CREATE INDEX IF NOT EXISTS ix_inbox_item_assigned_to_id_status ON rec_inbox_item (assigned_to_id, status);
CREATE INDEX IF NOT EXISTS ix_inbox_item_sla_deadline ON rec_inbox_item (sla_deadline);
CREATE INDEX IF NOT EXISTS ix_inbox_item_received_at ON rec_inbox_item (received_at);
CREATE INDEX IF NOT EXISTS ix_escalation_event_inbox_item_id_created_at ON rec_escalation_event (inbox_item_id, created_at);
CREATE INDEX IF NOT EXISTS ix_reply_draft_inbox_item_id_status ON rec_reply_draft (inbox_item_id, status);
CREATE INDEX IF NOT EXISTS ix_reply_draft_edit_draft_id ON rec_reply_draft_edit (draft_id);
CREATE INDEX IF NOT EXISTS ix_reply_draft_audit_draft_id ON rec_reply_draft_audit (draft_id);
CREATE INDEX IF NOT EXISTS ix_suggested_reply_inbox_item_id ON rec_suggested_reply (inbox_item_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_inbox_message_inbox_item_id_platform_message_id ON rec_inbox_message (inbox_item_id, platform_message_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_inbox_message_inbox_item_id_created_at ON rec_inbox_message (inbox_item_id, created_at);
CREATE INDEX IF NOT EXISTS ix_inbox_message_occurred_at ON rec_inbox_message (occurred_at);
CREATE INDEX IF NOT EXISTS ix_inbox_message_reply_draft_id ON rec_inbox_message (reply_draft_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_slug ON rec_workspace (slug) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_member_user_id ON rec_workspace_member (user_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_invite_email ON rec_workspace_invite (email) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_permission_grant_user_id_resource_action ON rec_permission_grant (user_id, resource, action) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_user_preference_user_id_category ON rec_user_preference (user_id, category) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_favorite_user_id ON rec_workspace_favorite (user_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_visit_user_id ON rec_workspace_visit (user_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_session_session_token ON rec_session (session_token) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_verification_token_token ON rec_verification_token (token) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_external_login_provider_provider_account_id ON rec_external_login (provider, provider_account_id) WHERE dead = 0;
