create index affected_by_object on emergency.affected (object_id, object_kind);
