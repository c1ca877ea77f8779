create index feedback_of_customer on improvement.feedback (customer_number);
