-- SPDX-License-Identifier: GPL-3.0-or-later
-- Generated from api/schema by campanile-schema: the server's schema in PostgreSQL. Change the schema, not this file.
CREATE SCHEMA IF NOT EXISTS campanile;
CREATE TABLE IF NOT EXISTS campanile.rec_credential (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    owner_type TEXT, owner_id TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_asset_folder (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    name TEXT, parent_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_asset (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    folder_id BYTEA, kind TEXT, blob_id TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_asset_tag (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    name TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_asset_tag_assignment (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    asset_id BYTEA, tag_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_brand_profile (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    logo_asset_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_brand_guardrail (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    brand_profile_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_brand_vocabulary_term (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    brand_profile_id BYTEA, type TEXT, term TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_brand_asset (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    asset_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_content_rewrite (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    brand_profile_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_campaign (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    name TEXT, status TEXT, start_date BIGINT, auto_managed BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_post (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    status TEXT, scheduled_at BIGINT, recurrence_parent_id BYTEA, campaign_id BYTEA, recurrence_at BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_tracking_link (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    slug TEXT, post_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_content_template (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_plan (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_policy_rule (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_user (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    email TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_social_account (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    platform TEXT, platform_account_id TEXT, status TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_o_auth_state (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    state_token TEXT, expires_at BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_ad_account (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    platform TEXT, account_id TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_ad_campaign (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    ad_account_id BYTEA, campaign_id BYTEA, platform TEXT, platform_campaign_id TEXT, status TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_ad_set (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    ad_campaign_id BYTEA, platform_ad_set_id TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_autopilot_config (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    ad_campaign_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_guardrail_alert (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    ad_campaign_id BYTEA, acknowledged BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_autopilot_execution (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    ad_campaign_id BYTEA, executed_at BIGINT, rollback_of_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_daily_budget_move (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    ad_campaign_id BYTEA, date TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_allocator_decision (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    ad_campaign_id BYTEA, execution_id BYTEA, correlation_id TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_account_metric (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    account_id BYTEA, date TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_metric_rollup (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    account_id BYTEA, platform TEXT, date TEXT, granularity TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_metric_partition (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    account_id BYTEA, granularity TEXT, from_date TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_approval (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    post_id BYTEA, approver_id BYTEA, level BIGINT, status TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_audit_log (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA, action TEXT, resource_type TEXT, resource_id TEXT, occurred_at BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_post_target (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    post_id BYTEA, account_id BYTEA, platform TEXT, status TEXT, next_attempt_at BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_post_metric (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    post_target_id BYTEA, recorded_at BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_post_asset (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    post_id BYTEA, asset_id BYTEA, target_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_post_event (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    post_id BYTEA, target_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_sla_policy (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_notification (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA, is_read BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_conflict (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    type_name TEXT, record_id TEXT, resolution TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_saved_view (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA, panel TEXT, name TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_inbox_item (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    status TEXT, account_id BYTEA, platform_item_id TEXT, received_at BIGINT, assigned_to_id BYTEA, priority TEXT, sla_deadline BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_escalation_event (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    inbox_item_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_reply_draft (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    inbox_item_id BYTEA, status TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_reply_draft_edit (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    draft_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_reply_draft_audit (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    draft_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_suggested_reply (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    inbox_item_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_inbox_message (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    inbox_item_id BYTEA, platform_message_id TEXT, reply_draft_id BYTEA, occurred_at BIGINT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_workspace (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    slug TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_workspace_member (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_workspace_invite (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    email TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_permission_grant (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA, resource TEXT, action TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_user_preference (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA, category TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_workspace_favorite (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_workspace_visit (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    user_id BYTEA,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_session (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    session_token TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_verification_token (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    token TEXT,
    PRIMARY KEY (ws, id));
CREATE TABLE IF NOT EXISTS campanile.rec_external_login (ws UUID NOT NULL, id BYTEA NOT NULL, ver BIGINT NOT NULL, created_at BIGINT, updated_at BIGINT, dead BIGINT NOT NULL DEFAULT 0, dead_at BIGINT, body TEXT NOT NULL,
    provider TEXT, provider_account_id TEXT,
    PRIMARY KEY (ws, id));
CREATE UNIQUE INDEX IF NOT EXISTS ix_credential_owner_type_owner_id ON campanile.rec_credential (ws, owner_type, owner_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_asset_folder_parent_id_name ON campanile.rec_asset_folder (ws, COALESCE(parent_id, ''::bytea), name) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_asset_kind_created_at ON campanile.rec_asset (ws, kind, created_at);
CREATE INDEX IF NOT EXISTS ix_asset_folder_id ON campanile.rec_asset (ws, folder_id);
CREATE INDEX IF NOT EXISTS ix_asset_blob_id ON campanile.rec_asset (ws, blob_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_asset_tag_name ON campanile.rec_asset_tag (ws, name) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_asset_tag_assignment_asset_id_tag_id ON campanile.rec_asset_tag_assignment (ws, asset_id, tag_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_asset_tag_assignment_tag_id ON campanile.rec_asset_tag_assignment (ws, tag_id);
CREATE INDEX IF NOT EXISTS ix_brand_profile_logo_asset_id ON campanile.rec_brand_profile (ws, logo_asset_id);
CREATE INDEX IF NOT EXISTS ix_brand_guardrail_brand_profile_id ON campanile.rec_brand_guardrail (ws, brand_profile_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_brand_vocabulary_term_brand_profile_id_type_term ON campanile.rec_brand_vocabulary_term (ws, brand_profile_id, type, term) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_brand_asset_asset_id ON campanile.rec_brand_asset (ws, asset_id);
CREATE INDEX IF NOT EXISTS ix_content_rewrite_brand_profile_id ON campanile.rec_content_rewrite (ws, brand_profile_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_campaign_name ON campanile.rec_campaign (ws, name) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_campaign_status ON campanile.rec_campaign (ws, status);
CREATE INDEX IF NOT EXISTS ix_campaign_start_date ON campanile.rec_campaign (ws, start_date);
CREATE INDEX IF NOT EXISTS ix_campaign_auto_managed_status ON campanile.rec_campaign (ws, auto_managed, status);
CREATE INDEX IF NOT EXISTS ix_post_status_scheduled_at ON campanile.rec_post (ws, status, scheduled_at);
CREATE INDEX IF NOT EXISTS ix_post_scheduled_at ON campanile.rec_post (ws, scheduled_at);
CREATE INDEX IF NOT EXISTS ix_post_created_at ON campanile.rec_post (ws, created_at);
CREATE INDEX IF NOT EXISTS ix_post_campaign_id ON campanile.rec_post (ws, campaign_id);
CREATE INDEX IF NOT EXISTS ix_post_recurrence_parent_id ON campanile.rec_post (ws, recurrence_parent_id);
CREATE INDEX IF NOT EXISTS ix_post_recurrence_at ON campanile.rec_post (ws, recurrence_at);
CREATE UNIQUE INDEX IF NOT EXISTS ix_tracking_link_slug ON campanile.rec_tracking_link (ws, slug) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_tracking_link_post_id ON campanile.rec_tracking_link (ws, post_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_user_email ON campanile.rec_user (ws, email) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_social_account_platform_platform_account_id ON campanile.rec_social_account (ws, platform, platform_account_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_social_account_status ON campanile.rec_social_account (ws, status);
CREATE INDEX IF NOT EXISTS ix_social_account_platform ON campanile.rec_social_account (ws, platform);
CREATE INDEX IF NOT EXISTS ix_o_auth_state_expires_at ON campanile.rec_o_auth_state (ws, expires_at);
CREATE UNIQUE INDEX IF NOT EXISTS ix_o_auth_state_state_token ON campanile.rec_o_auth_state (ws, state_token) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_ad_account_platform_account_id ON campanile.rec_ad_account (ws, platform, account_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_ad_campaign_platform_platform_campaign_id ON campanile.rec_ad_campaign (ws, platform, platform_campaign_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_ad_campaign_status ON campanile.rec_ad_campaign (ws, status);
CREATE INDEX IF NOT EXISTS ix_ad_campaign_ad_account_id ON campanile.rec_ad_campaign (ws, ad_account_id);
CREATE INDEX IF NOT EXISTS ix_ad_campaign_campaign_id ON campanile.rec_ad_campaign (ws, campaign_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_ad_set_ad_campaign_id_platform_ad_set_id ON campanile.rec_ad_set (ws, ad_campaign_id, platform_ad_set_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_autopilot_config_ad_campaign_id ON campanile.rec_autopilot_config (ws, COALESCE(ad_campaign_id, ''::bytea)) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_guardrail_alert_acknowledged_created_at ON campanile.rec_guardrail_alert (ws, acknowledged, created_at);
CREATE INDEX IF NOT EXISTS ix_guardrail_alert_ad_campaign_id ON campanile.rec_guardrail_alert (ws, ad_campaign_id);
CREATE INDEX IF NOT EXISTS ix_autopilot_execution_executed_at ON campanile.rec_autopilot_execution (ws, executed_at);
CREATE INDEX IF NOT EXISTS ix_autopilot_execution_ad_campaign_id_executed_at ON campanile.rec_autopilot_execution (ws, ad_campaign_id, executed_at);
CREATE UNIQUE INDEX IF NOT EXISTS ix_autopilot_execution_rollback_of_id ON campanile.rec_autopilot_execution (ws, rollback_of_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_daily_budget_move_ad_campaign_id_date ON campanile.rec_daily_budget_move (ws, ad_campaign_id, date) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_allocator_decision_created_at ON campanile.rec_allocator_decision (ws, created_at);
CREATE INDEX IF NOT EXISTS ix_allocator_decision_correlation_id ON campanile.rec_allocator_decision (ws, correlation_id);
CREATE INDEX IF NOT EXISTS ix_allocator_decision_ad_campaign_id ON campanile.rec_allocator_decision (ws, ad_campaign_id);
CREATE INDEX IF NOT EXISTS ix_allocator_decision_execution_id ON campanile.rec_allocator_decision (ws, execution_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_account_metric_account_id_date ON campanile.rec_account_metric (ws, account_id, date) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_account_metric_date ON campanile.rec_account_metric (ws, date);
CREATE UNIQUE INDEX IF NOT EXISTS ix_metric_rollup_account_id_platform_date_granularity ON campanile.rec_metric_rollup (ws, COALESCE(account_id, ''::bytea), COALESCE(platform, ''), date, granularity) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_metric_partition_account_id_granularity_from_date ON campanile.rec_metric_partition (ws, account_id, granularity, from_date) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_approval_post_id_approver_id_level ON campanile.rec_approval (ws, post_id, approver_id, level) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_approval_post_id_status ON campanile.rec_approval (ws, post_id, status);
CREATE INDEX IF NOT EXISTS ix_approval_approver_id_status ON campanile.rec_approval (ws, approver_id, status);
CREATE INDEX IF NOT EXISTS ix_audit_log_occurred_at ON campanile.rec_audit_log (ws, occurred_at);
CREATE INDEX IF NOT EXISTS ix_audit_log_user_id_occurred_at ON campanile.rec_audit_log (ws, user_id, occurred_at);
CREATE INDEX IF NOT EXISTS ix_audit_log_action_occurred_at ON campanile.rec_audit_log (ws, action, occurred_at);
CREATE INDEX IF NOT EXISTS ix_audit_log_resource_type_resource_id ON campanile.rec_audit_log (ws, resource_type, resource_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_post_target_post_id_account_id ON campanile.rec_post_target (ws, post_id, account_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_post_target_platform_status ON campanile.rec_post_target (ws, platform, status);
CREATE INDEX IF NOT EXISTS ix_post_target_account_id ON campanile.rec_post_target (ws, account_id);
CREATE INDEX IF NOT EXISTS ix_post_target_status_next_attempt_at ON campanile.rec_post_target (ws, status, next_attempt_at);
CREATE INDEX IF NOT EXISTS ix_post_metric_post_target_id_recorded_at ON campanile.rec_post_metric (ws, post_target_id, recorded_at);
CREATE INDEX IF NOT EXISTS ix_post_asset_post_id_asset_id ON campanile.rec_post_asset (ws, post_id, asset_id);
CREATE INDEX IF NOT EXISTS ix_post_asset_asset_id ON campanile.rec_post_asset (ws, asset_id);
CREATE INDEX IF NOT EXISTS ix_post_asset_target_id ON campanile.rec_post_asset (ws, target_id);
CREATE INDEX IF NOT EXISTS ix_post_event_post_id_created_at ON campanile.rec_post_event (ws, post_id, created_at);
CREATE INDEX IF NOT EXISTS ix_post_event_target_id ON campanile.rec_post_event (ws, target_id);
CREATE INDEX IF NOT EXISTS ix_notification_user_id_is_read_created_at ON campanile.rec_notification (ws, user_id, is_read, created_at);
CREATE INDEX IF NOT EXISTS ix_conflict_type_name_record_id ON campanile.rec_conflict (ws, type_name, record_id);
CREATE INDEX IF NOT EXISTS ix_conflict_resolution ON campanile.rec_conflict (ws, resolution);
CREATE UNIQUE INDEX IF NOT EXISTS ix_saved_view_user_id_panel_name ON campanile.rec_saved_view (ws, user_id, panel, name) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_inbox_item_account_id_platform_item_id ON campanile.rec_inbox_item (ws, account_id, platform_item_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_inbox_item_status_received_at ON campanile.rec_inbox_item (ws, status, received_at);
CREATE INDEX IF NOT EXISTS ix_inbox_item_priority ON campanile.rec_inbox_item (ws, priority);
CREATE INDEX IF NOT EXISTS ix_inbox_item_assigned_to_id_status ON campanile.rec_inbox_item (ws, assigned_to_id, status);
CREATE INDEX IF NOT EXISTS ix_inbox_item_sla_deadline ON campanile.rec_inbox_item (ws, sla_deadline);
CREATE INDEX IF NOT EXISTS ix_inbox_item_received_at ON campanile.rec_inbox_item (ws, received_at);
CREATE INDEX IF NOT EXISTS ix_escalation_event_inbox_item_id_created_at ON campanile.rec_escalation_event (ws, inbox_item_id, created_at);
CREATE INDEX IF NOT EXISTS ix_reply_draft_inbox_item_id_status ON campanile.rec_reply_draft (ws, inbox_item_id, status);
CREATE INDEX IF NOT EXISTS ix_reply_draft_edit_draft_id ON campanile.rec_reply_draft_edit (ws, draft_id);
CREATE INDEX IF NOT EXISTS ix_reply_draft_audit_draft_id ON campanile.rec_reply_draft_audit (ws, draft_id);
CREATE INDEX IF NOT EXISTS ix_suggested_reply_inbox_item_id ON campanile.rec_suggested_reply (ws, inbox_item_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_inbox_message_inbox_item_id_platform_message_id ON campanile.rec_inbox_message (ws, inbox_item_id, platform_message_id) WHERE dead = 0;
CREATE INDEX IF NOT EXISTS ix_inbox_message_inbox_item_id_created_at ON campanile.rec_inbox_message (ws, inbox_item_id, created_at);
CREATE INDEX IF NOT EXISTS ix_inbox_message_occurred_at ON campanile.rec_inbox_message (ws, occurred_at);
CREATE INDEX IF NOT EXISTS ix_inbox_message_reply_draft_id ON campanile.rec_inbox_message (ws, reply_draft_id);
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_slug ON campanile.rec_workspace (ws, slug) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_member_user_id ON campanile.rec_workspace_member (ws, user_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_invite_email ON campanile.rec_workspace_invite (ws, email) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_permission_grant_user_id_resource_action ON campanile.rec_permission_grant (ws, user_id, resource, action) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_user_preference_user_id_category ON campanile.rec_user_preference (ws, user_id, category) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_favorite_user_id ON campanile.rec_workspace_favorite (ws, user_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_workspace_visit_user_id ON campanile.rec_workspace_visit (ws, user_id) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_session_session_token ON campanile.rec_session (ws, session_token) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_verification_token_token ON campanile.rec_verification_token (ws, token) WHERE dead = 0;
CREATE UNIQUE INDEX IF NOT EXISTS ix_external_login_provider_provider_account_id ON campanile.rec_external_login (ws, provider, provider_account_id) WHERE dead = 0;
ALTER TABLE campanile.rec_credential ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_credential FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_credential;
CREATE POLICY ws_wall ON campanile.rec_credential USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_asset_folder ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_asset_folder FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_asset_folder;
CREATE POLICY ws_wall ON campanile.rec_asset_folder USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_asset ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_asset FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_asset;
CREATE POLICY ws_wall ON campanile.rec_asset USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_asset_tag ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_asset_tag FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_asset_tag;
CREATE POLICY ws_wall ON campanile.rec_asset_tag USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_asset_tag_assignment ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_asset_tag_assignment FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_asset_tag_assignment;
CREATE POLICY ws_wall ON campanile.rec_asset_tag_assignment USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_brand_profile ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_brand_profile FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_brand_profile;
CREATE POLICY ws_wall ON campanile.rec_brand_profile USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_brand_guardrail ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_brand_guardrail FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_brand_guardrail;
CREATE POLICY ws_wall ON campanile.rec_brand_guardrail USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_brand_vocabulary_term ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_brand_vocabulary_term FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_brand_vocabulary_term;
CREATE POLICY ws_wall ON campanile.rec_brand_vocabulary_term USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_brand_asset ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_brand_asset FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_brand_asset;
CREATE POLICY ws_wall ON campanile.rec_brand_asset USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_content_rewrite ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_content_rewrite FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_content_rewrite;
CREATE POLICY ws_wall ON campanile.rec_content_rewrite USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_campaign ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_campaign FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_campaign;
CREATE POLICY ws_wall ON campanile.rec_campaign USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_post ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_post FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_post;
CREATE POLICY ws_wall ON campanile.rec_post USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_tracking_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_tracking_link FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_tracking_link;
CREATE POLICY ws_wall ON campanile.rec_tracking_link USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_content_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_content_template FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_content_template;
CREATE POLICY ws_wall ON campanile.rec_content_template USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_plan FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_plan;
CREATE POLICY ws_wall ON campanile.rec_plan USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_policy_rule ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_policy_rule FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_policy_rule;
CREATE POLICY ws_wall ON campanile.rec_policy_rule USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_user FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_user;
CREATE POLICY ws_wall ON campanile.rec_user USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_social_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_social_account FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_social_account;
CREATE POLICY ws_wall ON campanile.rec_social_account USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_o_auth_state ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_o_auth_state FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_o_auth_state;
CREATE POLICY ws_wall ON campanile.rec_o_auth_state USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_ad_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_ad_account FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_ad_account;
CREATE POLICY ws_wall ON campanile.rec_ad_account USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_ad_campaign ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_ad_campaign FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_ad_campaign;
CREATE POLICY ws_wall ON campanile.rec_ad_campaign USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_ad_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_ad_set FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_ad_set;
CREATE POLICY ws_wall ON campanile.rec_ad_set USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_autopilot_config ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_autopilot_config FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_autopilot_config;
CREATE POLICY ws_wall ON campanile.rec_autopilot_config USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_guardrail_alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_guardrail_alert FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_guardrail_alert;
CREATE POLICY ws_wall ON campanile.rec_guardrail_alert USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_autopilot_execution ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_autopilot_execution FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_autopilot_execution;
CREATE POLICY ws_wall ON campanile.rec_autopilot_execution USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_daily_budget_move ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_daily_budget_move FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_daily_budget_move;
CREATE POLICY ws_wall ON campanile.rec_daily_budget_move USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_allocator_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_allocator_decision FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_allocator_decision;
CREATE POLICY ws_wall ON campanile.rec_allocator_decision USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_account_metric ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_account_metric FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_account_metric;
CREATE POLICY ws_wall ON campanile.rec_account_metric USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_metric_rollup ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_metric_rollup FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_metric_rollup;
CREATE POLICY ws_wall ON campanile.rec_metric_rollup USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_metric_partition ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_metric_partition FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_metric_partition;
CREATE POLICY ws_wall ON campanile.rec_metric_partition USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_approval FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_approval;
CREATE POLICY ws_wall ON campanile.rec_approval USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_audit_log FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_audit_log;
CREATE POLICY ws_wall ON campanile.rec_audit_log USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_post_target ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_post_target FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_post_target;
CREATE POLICY ws_wall ON campanile.rec_post_target USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_post_metric ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_post_metric FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_post_metric;
CREATE POLICY ws_wall ON campanile.rec_post_metric USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_post_asset ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_post_asset FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_post_asset;
CREATE POLICY ws_wall ON campanile.rec_post_asset USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_post_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_post_event FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_post_event;
CREATE POLICY ws_wall ON campanile.rec_post_event USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_sla_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_sla_policy FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_sla_policy;
CREATE POLICY ws_wall ON campanile.rec_sla_policy USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_notification ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_notification FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_notification;
CREATE POLICY ws_wall ON campanile.rec_notification USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_conflict ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_conflict FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_conflict;
CREATE POLICY ws_wall ON campanile.rec_conflict USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_saved_view FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_saved_view;
CREATE POLICY ws_wall ON campanile.rec_saved_view USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_inbox_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_inbox_item FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_inbox_item;
CREATE POLICY ws_wall ON campanile.rec_inbox_item USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_escalation_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_escalation_event FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_escalation_event;
CREATE POLICY ws_wall ON campanile.rec_escalation_event USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_reply_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_reply_draft FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_reply_draft;
CREATE POLICY ws_wall ON campanile.rec_reply_draft USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_reply_draft_edit ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_reply_draft_edit FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_reply_draft_edit;
CREATE POLICY ws_wall ON campanile.rec_reply_draft_edit USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_reply_draft_audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_reply_draft_audit FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_reply_draft_audit;
CREATE POLICY ws_wall ON campanile.rec_reply_draft_audit USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_suggested_reply ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_suggested_reply FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_suggested_reply;
CREATE POLICY ws_wall ON campanile.rec_suggested_reply USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_inbox_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_inbox_message FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_inbox_message;
CREATE POLICY ws_wall ON campanile.rec_inbox_message USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_workspace ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_workspace FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_workspace;
CREATE POLICY ws_wall ON campanile.rec_workspace USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_workspace_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_workspace_member FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_workspace_member;
CREATE POLICY ws_wall ON campanile.rec_workspace_member USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_workspace_invite ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_workspace_invite FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_workspace_invite;
CREATE POLICY ws_wall ON campanile.rec_workspace_invite USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_permission_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_permission_grant FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_permission_grant;
CREATE POLICY ws_wall ON campanile.rec_permission_grant USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_user_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_user_preference FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_user_preference;
CREATE POLICY ws_wall ON campanile.rec_user_preference USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_workspace_favorite ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_workspace_favorite FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_workspace_favorite;
CREATE POLICY ws_wall ON campanile.rec_workspace_favorite USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_workspace_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_workspace_visit FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_workspace_visit;
CREATE POLICY ws_wall ON campanile.rec_workspace_visit USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_session FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_session;
CREATE POLICY ws_wall ON campanile.rec_session USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_verification_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_verification_token FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_verification_token;
CREATE POLICY ws_wall ON campanile.rec_verification_token USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
ALTER TABLE campanile.rec_external_login ENABLE ROW LEVEL SECURITY;
ALTER TABLE campanile.rec_external_login FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS ws_wall ON campanile.rec_external_login;
CREATE POLICY ws_wall ON campanile.rec_external_login USING (ws = NULLIF(current_setting('app.ws', true), '')::uuid) WITH CHECK (ws = NULLIF(current_setting('app.ws', true), '')::uuid);
