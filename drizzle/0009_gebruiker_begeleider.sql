ALTER TABLE `gebruiker` ADD `begeleider_id` blob REFERENCES begeleider(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `gebruiker_begeleider_id` ON `gebruiker` (`begeleider_id`);
